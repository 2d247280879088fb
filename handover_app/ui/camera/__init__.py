"""Scanning with a laptop's camera, for the desk whose scanner was forgotten."""
