"""The page for the gate table and the fees."""
