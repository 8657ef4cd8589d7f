"""Every string of a release that reaches a page, typeset once."""
