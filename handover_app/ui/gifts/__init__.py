"""Gifts and papers: what each household takes home."""
