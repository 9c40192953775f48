"""PP5, annexes: what the text sends the reader to must be there (GB/T 9704-2012 7.3.4)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from unicodedata import normalize

from planparse.checking.page import Page, numeral
from planparse.checking.rule import ERROR, WARNING, Hit, rule
from planparse.checking.rules.letterhead.head import is_headed
from planparse.checking.rules.references.citations import is_quoted
from planparse.lexicon.citing import BEFORE_ANNEX, OWN_ANNEX, SEE_ANNEX
from planparse.regex import regex

_NUMBER = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
# 附件1, and what is named along with it: 附件1、附件2和3
_CITED = regex(
    rf"(?:(?<=[{BEFORE_ANNEX}])|(?<=\n)(?!附件[^\n，。；]*\n)|^)(?:{OWN_ANNEX})?(?P<all>附件[ ]?(?:{_NUMBER})(?:[、和及与—-](?:附件)?[ ]?(?:{_NUMBER})){{0,20}})(?![0-9.．][0-9]|[：:])"
)
_ONE = regex(rf"(?:附件[ ]?)?(?P<number>{_NUMBER})")
_DIGIT = regex("[0-9]")
_LABEL = regex(r"(?:^|\n)[ \u3000]*附件[ ]?(?P<number>[0-9]{1,2})(?=[ \u3000：:.．\r\n—-]|$)")
_LISTED = regex(r"\n[ \u3000]*(?P<number>[0-9]{1,2})[.．、 ]")
_SEE = regex(SEE_ANNEX)
_NOTE_REACH = 2000  # characters behind the attachment note in which its list may go on
_MOST = 200

_LETTER = "云溪市人民政府关于加强供水工作的通知\n云政发〔2022〕7号\n\n各县、区人民政府：\n\n任务分工{cited}。\n\n{note}云溪市人民政府\n2022年3月8日"
_NOTE = "附件：1.建设任务表\n　　　2.责任分工表\n\n"


@rule(
    "PP505",
    "annex-not-found",
    ERROR,
    source="GB/T 9704-2012 7.3.4",
    reason="The text sends the reader to an annex beyond the last one.",
    bad=_LETTER.format(cited="见附件3", note=_NOTE),
    good=_LETTER.format(cited="见附件2", note=_NOTE),
    near=_LETTER.format(cited="见省政府文件附件3", note=_NOTE),
)
def annex_not_found(page: Page) -> Iterator[Hit]:
    """附件N in the text, where the attachment note and the annexes stop before N."""
    last = _last_annex(page)
    if not last:
        return
    text = page.clean.text
    for match in islice(_CITED.finditer(text), _MOST):
        for one in _ONE.finditer(match["all"]):
            start, end = (match.start("all") + at for at in one.span())
            number = int(one["number"]) if one["number"].isdecimal() else numeral(one["number"])
            span = page.clean.span(start, end)
            if number > last and not is_quoted(text, start) and _is_of_the_letter(page, span[0]):
                yield Hit(
                    span,
                    "附件{number} is cited, but the document has {there} only; correct the number or add the annex",
                    parts={"number": one["number"], "there": _span_of(last)},
                )


def _span_of(last: int) -> str:
    """What is there: 附件1, 附件1、附件2, 附件1至附件5."""
    return "附件1" if last == 1 else f"附件1{'、' if last == 2 else '至'}附件{last}"


def _is_of_the_letter(page: Page, at: int) -> bool:
    """Not in a field, nor in an annex with a label, which may number annexes of its own."""
    fields = page.document.meta.fields
    if page.in_field(at):
        return False
    part = page.part_at(at)
    return part is None or not any(
        field.name == "annex_label" and part.span[0] <= field.span[0] < part.span[1] for field in fields
    )


def _last_annex(page: Page) -> int:
    """The highest number of an annex that is listed or there; 0 where none is, or where they cannot be told."""
    numbers = [attachment.number or 1 for attachment in page.document.meta.attachments]
    for field in page.document.meta.fields:
        if field.name == "annex_label":
            match = _LABEL.match(normalize("NFKC", field.text))
            numbers.append(int(match["number"]) if match else 1)
        elif field.name == "attachments":  # lines of the list that the field does not hold
            within = page.text[slice(*field.span)]
            numbers += [int(more["number"]) for more in _LISTED.finditer("\n" + within)]
            numbers += _run_on(page.text[field.span[1] : field.span[1] + _NOTE_REACH])
    if numbers:
        numbers += [int(match["number"]) for match in _LABEL.finditer(page.text)]
    return max(numbers, default=0)


def _run_on(behind: str) -> Iterator[int]:
    """The numbers of the lines straight behind a list of attachments that go on with it."""
    for line in behind.split("\n")[1:_MOST]:
        match = _LISTED.match("\n" + line)
        if match:
            yield int(match["number"])
        elif line.strip():
            return


@rule(
    "PP506",
    "annex-absent",
    WARNING,
    source="GB/T 9704-2012 7.3.4",
    reason="见附件 in a document that neither announces nor has one: the annex was lost, or the words were.",
    bad=_LETTER.format(cited="（见附件）", note=""),
    good=_LETTER.format(cited="（见附件）", note="附件：责任分工表\n\n"),
    near=_LETTER.format(cited="由附件厂家说明", note=""),
)
def annex_absent(page: Page) -> Iterator[Hit]:
    """见附件 where there is no attachment note and no annex, in what is no excerpt; told once."""
    meta = page.document.meta
    if meta.attachments or page.document.tables or not (meta.recipients or is_headed(page)):
        return
    if any(part.kind == "annex" for part in page.document.parts):
        return
    if any(field.name in ("annex_label", "attachments") for field in meta.fields):
        return
    text = page.clean.text
    if _LABEL.search(page.text):
        return
    cited = next((match.span("all") for match in _CITED.finditer(text) if _DIGIT.search(match["all"])), None)
    seen = next((match.span() for match in _SEE.finditer(text)), None)
    for start, end in sorted(filter(None, (cited, seen)))[:1]:
        yield Hit(
            page.clean.span(start, end),
            "{cited} is cited, but the document has neither an annex nor an attachment note 附件说明; add them or strike this out",
            parts={"cited": text[start:end]},
        )
