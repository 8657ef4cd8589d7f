"""Finished files under their final names, all of a release together or none."""
