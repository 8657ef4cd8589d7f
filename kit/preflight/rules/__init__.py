"""The rules of preflight, one file each."""
