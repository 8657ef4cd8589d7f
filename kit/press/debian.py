"""What Debian calls the libraries that WeasyPrint loads."""

APT_LINE = "apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
