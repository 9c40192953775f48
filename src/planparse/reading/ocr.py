"""Characters recognised in a picture, by the models that the extra ``ocr`` brings along; nothing is fetched."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import rapidocr

_STAGES = ("det", "rec", "cls")  # what finds lines, reads them, and turns those that stand on their heads


class Words(NamedTuple):
    """A recognised line, its box in pixels from the upper left corner, and how sure it is, up to 1."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    score: float


class NoModelsError(Exception):
    """The library is there and its models are not: it would fetch them."""


@lru_cache(maxsize=1)
def _engine() -> Any:
    models = Path(rapidocr.__file__).with_name("models")
    if not all(any(models.glob(f"*{stage}*.onnx")) for stage in _STAGES):
        raise NoModelsError
    return rapidocr.RapidOCR(params={"Global.log_level": "critical"})


def recognise(pixels: Any) -> list[Words]:
    """The lines in a picture (rows of pixels, blue before red), in no certain order; raises ``NoModelsError``."""
    found = _engine()(pixels)
    if found.boxes is None or found.txts is None:
        return []
    words = []
    for box, text, score in zip(found.boxes, found.txts, found.scores, strict=True):
        xs, ys = [float(point[0]) for point in box], [float(point[1]) for point in box]
        if text.strip():
            words.append(Words(text.strip(), min(xs), min(ys), max(xs), max(ys), float(score)))
    return words
