"""One rule a file. A file dropped here is a rule: nothing else needs an edit."""
