"""Colour: roles with their sRGB and their inks, ICC conversion, ink limits, contrast."""
