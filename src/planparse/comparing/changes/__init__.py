"""What became of figures, references and letterhead, and whether a change has substance."""
