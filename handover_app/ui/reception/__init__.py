"""Reception: checking households in."""
