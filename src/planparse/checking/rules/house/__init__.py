"""PP6 and PP7: what the configuration of a house asks."""
