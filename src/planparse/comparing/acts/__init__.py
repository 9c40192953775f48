"""What became of an act: its force, who does it, by when."""
