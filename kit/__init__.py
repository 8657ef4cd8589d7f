"""press-kit: typeset PDF and print press kits from one structured release."""

__version__ = "0.1.0"
