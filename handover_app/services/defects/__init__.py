"""Defects: logging, their life, photos, notices, re-inspection, contractors, quick repair."""
