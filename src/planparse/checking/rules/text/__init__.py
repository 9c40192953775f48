"""PP3: characters, marks, words."""
