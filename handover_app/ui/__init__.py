"""The window: pages, dialogs, table models, threads and sentences."""
