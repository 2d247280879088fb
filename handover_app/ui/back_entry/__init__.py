"""What was done on paper is entered afterwards."""
