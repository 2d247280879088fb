"""Gifts: what each household takes home, the sets, their stock, and the register."""
