"""Labels, which cleaning reads already: no line that begins with one is the rest of the line before."""

from planparse.cleaning.labels import Label, han_number, label_at, read_number

__all__ = ["Label", "han_number", "label_at", "read_number"]
