"""A composed page, laid out and painted once: the master that the editions come from."""
