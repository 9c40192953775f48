"""``CleanText`` in, ``Outline`` out: letterhead, parts, sections, tables."""

from planparse.structure.build import outline
from planparse.structure.outline import Entry, Field, Grid, Letterhead, Node, Outline, PartNode

__all__ = ["Entry", "Field", "Grid", "Letterhead", "Node", "Outline", "PartNode", "outline"]
