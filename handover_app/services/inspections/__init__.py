"""The inspection: teams and their dispatch, the walk, conclusions, refusals, settings."""
