"""Sentence units in; obligations, goals and those who answer for them out."""
