"""The schema's history, upgraded from inside the program."""

NEWEST = "0019"
"""The revision that this program works with; a database at it needs no look at the history."""
