"""The job ticket: what a printer is asked to make of a release, in words, figures and pictures."""
