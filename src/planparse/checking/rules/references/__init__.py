"""PP5: what is cited, who answers, names."""
