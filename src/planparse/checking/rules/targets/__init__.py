"""PP4: figures and times."""
