"""The use cases: one method is one transaction; frozen summaries come out."""
