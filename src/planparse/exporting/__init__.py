"""A ``Document`` as a file, and its items as rows: one module per format, one table that names them.

``planparse.exporting.formats`` has the table, ``planparse.exporting.listings`` the rows.
"""

from planparse.exporting.formats import FORMATS, Format, by_name, by_suffix

__all__ = ["FORMATS", "Format", "by_name", "by_suffix"]
