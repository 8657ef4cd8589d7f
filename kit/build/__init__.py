"""The one part that knows the whole line, from a release's folder to its published files."""
