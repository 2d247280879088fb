"""Widgets that several pages use; they show plain data and emit signals, and call no service."""
