"""The key room: what is done about keys beside the scan desk."""
