"""Photos: shown, taken, drawn on, received from a watched folder."""
