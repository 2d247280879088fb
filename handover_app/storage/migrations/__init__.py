"""The schema's history, upgraded from inside the program."""
