"""Entering what was done on paper: the list of sheets, and the strip while one is entered."""
