"""Settlement: the statement, the money of one payee at a time, refunds."""
