"""Figures in; quantities out: what is measured, by when, in what role."""
