"""Quick repair: the board of the running orders, the crews, and their spare parts."""
