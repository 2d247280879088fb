"""Dispatch: households that wait, teams that are free, and who was sent where."""
