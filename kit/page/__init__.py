"""Release, prose, layout and brand to one composed page, with nothing left to fetch."""
