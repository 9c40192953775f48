"""Many versions in one table: indicators and acts, row by row."""
