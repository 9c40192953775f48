"""What the tests of letterheads share."""

from __future__ import annotations

from planparse.cleaning import clean
from planparse.structure import outline
from planparse.structure.outline import Letterhead

BODY = "为加强管理，现就有关事项通知如下。各地要认真落实。"
SIGNED = "某市财政局\n2021年3月5日"


def head(source: str) -> Letterhead:
    """The letterhead of a text."""
    return outline(clean(source)).letterhead
