"""The property desk: documents signed, given and shown."""
