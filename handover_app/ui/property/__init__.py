"""The property desk: what each household is given, signs and is shown."""
