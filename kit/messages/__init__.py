"""The words of errors: rules, and their translation."""
