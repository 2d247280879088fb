"""Tests, one folder a layer; what the folders share stands here."""
