"""Owner files: what each unit's file misses, and the files of a building in one run."""
