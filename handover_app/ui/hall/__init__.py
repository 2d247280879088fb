"""The hall display: a second window with the last called numbers and their stations."""
