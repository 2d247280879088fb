"""Label layouts in the window: measured out, looked at, tried; more than one page shows them."""
