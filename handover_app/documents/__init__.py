"""Papers and labels: frozen data in, PDF bytes out. Knows neither the database nor the window."""
