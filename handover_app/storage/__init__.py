"""Tables, sessions, queries, files and change notices; knows the domain and nothing above it."""
