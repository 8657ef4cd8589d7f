"""Release, prose, layout and brand to one composed page: HTML and CSS, with nothing left to fetch."""
