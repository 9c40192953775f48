"""PP3 text: characters of the other script."""

from __future__ import annotations

from collections.abc import Iterator

from planparse.checking.page import Page
from planparse.checking.rule import WARNING, Hit, rule
from planparse.checking.rules.text.lines import Place, by_line
from planparse.lexicon.characters import KEPT_IN_NAMES
from planparse.regex import regex

_QUOTED = regex("“[^“”\n]{1,80}”|《[^《》\n]{1,80}》")


@rule(
    "PP314",
    "mixed-script",
    WARNING,
    source="通用规范汉字表 (2013)",
    reason="A text is in simplified or in traditional characters; both in one text come from a careless conversion.",
    bad="各地要加強组织领导，建立台账，定期通报，落实责任，完善机制，确保实效。",
    good="各地要加强组织领导，建立台账，定期通报，落实责任，完善机制，确保实效。",
    near="昇腾公司捐赠《資治通鑑》，各地要加强组织领导，建立台账，定期通报，落实责任，登高瞭望，完善机制。",
)
def mixed_script(page: Page) -> Iterator[Hit]:
    """Traditional characters in a simplified text; a name or a quotation may have them."""
    clean = page.clean
    if "script" not in clean.mends or clean.script == "traditional":
        return
    odd = [
        at
        for at, (meant, written) in enumerate(zip(clean.text, clean.raw, strict=True))
        if meant != written
        and "\u3400" <= written < "\ufe00"
        and written not in KEPT_IN_NAMES
        and _is_common(meant)
    ]
    quoted = _quotations(clean.text, clean.raw)
    places = (
        Place(start, start + 1, clean.text[at])
        for at in odd
        if at not in quoted
        for start in (clean.source_offset(at),)
    )
    yield from by_line(
        page,
        places,
        "{found} is traditional, the text is simplified; write {expected}",
        mend=False,
    )


def _is_common(char: str) -> bool:
    """Is it on the first level of GB 2312? What is rarer stands in names of persons, places and species."""
    return b"\xb0" <= char.encode("gb2312", "ignore")[:1] <= b"\xd7"


def _quotations(text: str, raw: str) -> set[int]:
    """Where quotations and titles stand that are in traditional characters throughout."""
    from planparse.cleaning.alphabet import beyond

    found: set[int] = set()
    for match in _QUOTED.finditer(text):
        words = raw[match.start() : match.end()]
        odd = sum(a != b for a, b in zip(words[1:-1], match[0][1:-1], strict=True))
        if odd > 1 and not any("\u4e00" <= char <= "\u9fff" for char in beyond(words, "big5")):
            found.update(range(*match.span()))
    return found
