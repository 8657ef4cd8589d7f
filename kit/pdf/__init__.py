"""Instruments for PDF files, useful without a release."""
