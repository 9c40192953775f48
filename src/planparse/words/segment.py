"""Chinese words: rjieba where it is installed, jieba else, single characters where neither is.

Loaded on first use, for a dictionary takes longer to load than most documents to read.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Segmenter = Callable[[str], list[str]]


def words(text: str) -> list[str]:
    """Cut a text into words; joined, they are the text."""
    return segmenter()(text)


@cache
def segmenter() -> Segmenter:
    """Give the best segmenter at hand (``pip install planparse[fast]``)."""
    try:
        import rjieba
    except ImportError:
        pass
    else:
        return lambda text: list(rjieba.cut(text))
    try:
        import jieba
    except ImportError:
        return list
    import logging

    jieba.setLogLevel(logging.WARNING)  # it announces its dictionary on standard error
    return lambda text: list(jieba.lcut(text))
