"""What legal decides: whether a refusal has a good reason, and which units are deemed delivered."""
