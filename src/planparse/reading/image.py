"""Pictures of pages: scans and photographs, read by recognising their characters."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import numpy
from PIL import Image, ImageOps, ImageSequence

from planparse.errors import ReadError
from planparse.reading.extracted import Extracted, Raw
from planparse.reading.ocr import NoModelsError
from planparse.reading.pages.document import NO_MODELS, compose
from planparse.reading.pages.layout import Page
from planparse.reading.pages.recognised import Confidence, recognised_page

_MOST_PIXELS = 120_000_000  # A3 at 600 dots per inch has 70 million
_MOST_PAGES = 200
_WIDTH = 595.0  # points of a page of A4, where a picture does not say how large it is
_MEDIA = {
    "PNG": "image/png",
    "JPEG": "image/jpeg",
    "GIF": "image/gif",
    "TIFF": "image/tiff",
    "BMP": "image/bmp",
}


def read(raw: Raw) -> Extracted:
    """Read a picture; raises ``ReadError``."""
    confidence = Confidence()
    pages: list[Page] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a large picture: its size is looked at below
            with Image.open(BytesIO(raw.data), formats=tuple(_MEDIA)) as picture:
                media_type = _MEDIA[str(picture.format)]
                for number, (pixels, scale) in enumerate(_pages(picture, raw.name)):
                    pages.append(recognised_page(pixels, scale, number, confidence))
    except ReadError:
        raise
    except Image.DecompressionBombError:
        raise ReadError(raw.name, "is a picture too large to be read; make it smaller, or split it") from None
    except NoModelsError:
        raise ReadError(raw.name, NO_MODELS) from None
    except Exception:  # a library for well-formed files: what it raises for others is anything
        raise ReadError(raw.name, "is a damaged picture; save it again, or fetch it again") from None
    if not any(page.inked for page in pages):
        raise ReadError(
            raw.name, "is a picture in which no characters are recognised; check that it shows text"
        )
    return compose(pages, [], media_type, confidence=confidence)


def _pages(picture: Any, name: str) -> Iterator[tuple[Any, float]]:
    """The pixels of each page, blue before red as the models want them, and the points of one pixel."""
    for number, frame in enumerate(ImageSequence.Iterator(picture)):
        if number and picture.format == "GIF":
            return  # a GIF moves, and has no pages
        width, height = frame.size
        if number >= _MOST_PAGES or width * height > _MOST_PIXELS:
            raise ReadError(
                name, f"is a picture of {width:,} × {height:,} pixels; make it smaller, or split it"
            )
        upright = ImageOps.exif_transpose(frame)
        yield numpy.asarray(upright.convert("RGB"))[:, :, ::-1], _points(frame, upright.size[0])


def _points(frame: Any, width: int) -> float:
    dots = frame.info.get("dpi", (0, 0))[0]
    return 72 / float(dots) if 50 < dots < 2_400 else _WIDTH / max(width, 1)
