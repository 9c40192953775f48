"""Chinese words by the whole of jieba's dictionary, for showing what changed: rjieba where it is installed, else jieba.

Both give the same words, for neither guesses words that the dictionary has not. Loaded on first use, for the
dictionary takes longer to load than most documents to read; extraction has a table of its own (``table``).
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
        return lambda text: list(rjieba.cut(text, False))
    try:
        import jieba
    except ImportError:
        return list
    import logging

    jieba.setLogLevel(logging.WARNING)  # it announces its dictionary on standard error
    return lambda text: list(jieba.lcut(text, HMM=False))
