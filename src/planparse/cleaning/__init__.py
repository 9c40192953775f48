"""``SourceText`` in, ``CleanText`` out: what dirt does to a text is undone, and the way back is kept."""

from planparse.cleaning.text import CleanText, Dropped

__all__ = ["CleanText", "Dropped"]
