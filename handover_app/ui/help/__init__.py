"""F1: the keys of the page that is open, and what there is to know for the people before it."""
