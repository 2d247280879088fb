"""Rectification: open defects, and the notices that go to the contractors."""
