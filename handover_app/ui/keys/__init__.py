"""The key desk: looking keys up, trying them, handing them over."""
