"""Finance's page: refunds, payment lists, statements, payments made ahead, contracts, invoices."""
