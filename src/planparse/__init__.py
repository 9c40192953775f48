"""planparse: Chinese policy text in, structured and cited data out.

>>> import planparse
>>> document = planparse.extract("notice.txt")
>>> document.meta.title, document.parts[0].sections[0].heading

Names are loaded on first use, so that ``import planparse`` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from planparse.api import extract as extract
    from planparse.api import extract_text as extract_text
    from planparse.comparing import diff as diff
    from planparse.comparing import track as track
    from planparse.errors import PlanparseError as PlanparseError
    from planparse.errors import ReadError as ReadError
    from planparse.extraction.numbers.measures import find_quantities as find_quantities
    from planparse.extraction.numbers.numerals import find_numbers as find_numbers
    from planparse.extraction.time.periods import find_periods as find_periods
    from planparse.model import Document as Document

__version__ = "0.1.0"

_HOME = {
    "Document": "planparse.model",
    "PlanparseError": "planparse.errors",
    "ReadError": "planparse.errors",
    "diff": "planparse.comparing",
    "extract": "planparse.api",
    "extract_text": "planparse.api",
    "find_numbers": "planparse.extraction.numbers.numerals",
    "find_periods": "planparse.extraction.time.periods",
    "find_quantities": "planparse.extraction.numbers.measures",
    "track": "planparse.comparing",
}
__all__ = [
    "Document",
    "PlanparseError",
    "ReadError",
    "diff",
    "extract",
    "extract_text",
    "find_numbers",
    "find_periods",
    "find_quantities",
    "track",
]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
