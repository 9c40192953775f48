"""A ``Document`` as a file, and its items as rows: one module per format, one table that names them."""

from planparse.exporting.formats import FORMATS, Format, by_name, by_suffix
from planparse.exporting.listings import GOALS, OBLIGATIONS, QUANTITIES, REFERENCES, Listing, Row

__all__ = [
    "FORMATS",
    "GOALS",
    "OBLIGATIONS",
    "QUANTITIES",
    "REFERENCES",
    "Format",
    "Listing",
    "Row",
    "by_name",
    "by_suffix",
]
