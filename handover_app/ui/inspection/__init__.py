"""Inspection: the team, the meters, the defects, and what the owner concludes."""
