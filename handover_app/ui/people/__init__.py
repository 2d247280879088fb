"""The page for the clerks and their roles."""
