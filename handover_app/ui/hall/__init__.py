"""The hall display: numbers called, readable from far away."""
