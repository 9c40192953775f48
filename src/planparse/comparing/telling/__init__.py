"""What is said of a diff, most important first."""
