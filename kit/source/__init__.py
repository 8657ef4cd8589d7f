"""Files to bytes and positions: the only stage that reads the author's disk."""
