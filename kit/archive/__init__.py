"""The archive: every publication, kept whole, found again, and proved to be unchanged."""
