"""Quick repair: the orders of the day, the crews on standby, the spare parts."""
