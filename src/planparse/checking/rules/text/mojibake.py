"""PP3 text: words that were read in a wrong encoding."""

from __future__ import annotations

from collections.abc import Iterator

from planparse.checking.page import Page
from planparse.checking.rule import ERROR, PRACTICE, Hit, rule
from planparse.checking.rules.text.garbled import garbled
from planparse.checking.rules.text.lines import by_line


@rule(
    "PP318",
    "mojibake",
    ERROR,
    source=PRACTICE,
    reason="Words that were read in a wrong encoding say nothing; they have to be taken from the original again.",
    bad="各地要加强锟斤拷领导，ÖÐ¹ú锛屽姞寮虹粍缁囬瀵笺€",
    good="各地要加强组织领导，中国，加强组织领导。",
    near="各地要加强Ã级监测，联系电话××××××××，café、naïve和《…………》不变。",
)
def mojibake(page: Page) -> Iterator[Hit]:
    """What is left of text that was read in a wrong encoding."""
    known = (place for place in page.once(garbled) if place.meant)
    lost = (place for place in page.once(garbled) if not place.meant)
    yield from by_line(
        page,
        known,
        "{found} is {expected} read in a wrong encoding; open the original in its own one",
        mend=False,
        garbled=True,
    )
    yield from by_line(
        page, lost, "{found} is text lost in a wrong encoding; take it from the original again", garbled=True
    )
