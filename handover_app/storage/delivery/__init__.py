"""Conditions, delivery notices, messages, calls and enquiries."""
