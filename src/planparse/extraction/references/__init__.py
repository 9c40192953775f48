"""Sentence units in; cited documents, laws, articles and sections out."""
