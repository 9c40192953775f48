"""The structure of a document, step by step: lines, letterhead, parts, contents, tables, tree."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from planparse.cleaning import CleanText
from planparse.cleaning.lines import Line
from planparse.lexicon.headings import RULES
from planparse.structure.dates import read_date
from planparse.structure.headlines import part_foot, part_head
from planparse.structure.issue import complete, go_by_mark, may_issue, read_history
from planparse.structure.letterhead import Head
from planparse.structure.lines import lines_of
from planparse.structure.outline import Field, Grid, Letterhead, Outline, PartNode
from planparse.structure.particulars import entitle
from planparse.structure.parts import Draft, Splitter
from planparse.structure.recipients import addressees
from planparse.structure.signoff import printed_on, signers
from planparse.structure.tables import find_tables
from planparse.structure.title import (
    fold,
    issues_another,
    passes_on,
    says_it_issues,
    title_kind,
    without_stop,
)
from planparse.structure.tree import Builder

_OPENING_LINES = 3  # so soon does a letter say what it issues
_OPENING = 400  # characters of the text that may tell the kind of an untitled document


def outline(clean: CleanText) -> Outline:
    """Everything that the lines of a clean text say of its structure."""
    lines, letterhead, at = _headed(clean)
    entitle(letterhead, [text for text, _ in clean.furniture])
    drafts = _drafts(clean, letterhead, lines, at)
    _promote(letterhead, drafts)
    _merge(clean, letterhead, drafts, lines)
    parts, tables = [], []
    for draft, name in zip(drafts, _ids(drafts), strict=True):
        title = draft.title_text or (letterhead.title if draft is drafts[0] else None) or ""
        part, grids = _part(clean, draft, lines, name, is_rule=title_kind(title) in RULES)
        parts.append(part)
        tables += grids
    if parts and letterhead.fields:
        parts[0].start = min(parts[0].start, letterhead.fields[0].start)
    return Outline(letterhead, parts, tables)


def _headed(clean: CleanText) -> tuple[Sequence[Line], Letterhead, int]:
    """The lines, the letterhead at their head, and where it ends; a stop behind the title belongs to the letterhead."""
    whole = part_head(lines_of(clean))
    without = without_stop(whole)
    lines = part_foot(without)
    head = Head(lines)
    letterhead = head.read()
    ends = [field.end for field in letterhead.fields if field.name == "title"]
    stops = [end for end in ends if clean.text[end : end + 1] == "。"]
    if without is not whole and not stops:  # the title that was read ends elsewhere, so it is a sentence's
        lines = part_foot(whole)
        head = Head(lines)
        letterhead = head.read()
    letterhead.fields += [Field("remark", stop, stop + 1) for stop in stops]
    return lines, letterhead, head.at


def _drafts(clean: CleanText, head: Letterhead, lines: Sequence[Line], at: int) -> list[Draft]:
    """The parts; the first is a letter where the title, an order or the opening says that it issues the next one."""
    opening = "".join(line.text for line in lines[at : at + _OPENING_LINES])
    is_order = head.title is None and any(field.name == "issuing_mark" for field in head.fields)
    is_letter = is_order or (head.title is not None and issues_another(head.title))
    seems_letter = not is_letter and may_issue(head) and says_it_issues(opening)
    drafts = Splitter(lines, at, head.title, is_letter or seems_letter).split()
    if len(drafts) == 1 and is_order:
        drafts[0].kind = "body"
        go_by_mark(head, clean.text)
    elif len(drafts) == 1 and seems_letter and not (head.recipients and head.title is None):
        drafts = Splitter(lines, at, head.title, is_letter=False).split()
    elif seems_letter and head.title and passes_on(head.title):
        head.kind = "通知"
    return drafts


def _promote(head: Letterhead, drafts: Sequence[Draft]) -> None:
    """The regulation that an order without a title promulgates is the document: a body, and no annex of the order."""
    titled = any(field.name == "title" for field in head.fields)
    if len(drafts) > 1 and drafts[0].kind == "letter" and not (titled or head.recipients):
        drafts[1].kind = "body"


def _ids(drafts: Sequence[Draft]) -> Iterator[str]:
    """The id of each part: its kind, numbered from the second of the kind on."""
    seen: Counter[str] = Counter()
    for draft in drafts:
        seen[draft.kind] += 1
        yield draft.kind + (str(seen[draft.kind]) if seen[draft.kind] > 1 else "")


def _merge(clean: CleanText, head: Letterhead, drafts: Sequence[Draft], lines: Sequence[Line]) -> None:
    """Feed the letterhead with what the parts hold of it.

    Sign-off, attachment note, the title of what an order issues.
    """
    first = drafts[0]
    signatures = [name for i in first.signatures for name in lines[i].text.split()]
    own = [field for field in head.fields if field.name == "recipients"] or head.fields
    opening_at = own[0].start if own else 0
    for draft in drafts:
        head.fields += draft.fields
    head.fields.sort(key=lambda field: field.start)
    sign_off = next((draft.sign_off for draft in drafts if draft.sign_off), None)
    if sign_off:
        head.issued_on = read_date(lines[sign_off.date].text) or head.issued_on
        signatures = signers(lines, sign_off)
        if sign_off.disclosure is not None:
            head.disclosure = lines[sign_off.disclosure].text
    elif head.issued_on is None:  # the date of print stands in for that of issue (7.4.3)
        head.issued_on = printed_on(clean.text[f.start : f.end] for f in head.fields if f.name == "imprint")
    head.attachments = next((draft.attachments for draft in drafts if draft.attachments), [])
    promulgates = first.kind == "letter" and len(drafts) > 1
    if head.title is None and promulgates:  # an order goes by the name of the regulation
        head.title = drafts[1].title_text
    elif head.title and len(drafts) > 1 and _is_end_of(head.title, drafts[1].title_text):
        for field in head.fields:
            field.name = "remark" if field.name == "title" else field.name
        head.title = drafts[1].title_text
    history = [field for field in head.fields if field.name == "history"]
    if history and head.issued_on is None:
        read_history(head, [clean.text[field.start : field.end].replace("\n", "") for field in history])
    addressed = [field for field in head.fields if field.name == "recipients"]
    if addressed and head.recipients is None:  # 主送机关 in the imprint (7.4)
        head.recipients = addressees(clean.text[addressed[0].start : addressed[0].end])
    complete(
        head,
        clean.text[opening_at : opening_at + _OPENING],
        clean.text,
        signatures,
        [text for text, _ in clean.furniture],
    )


def _is_end_of(title: str, longer: str | None) -> bool:
    """Is a title, as the page has it, that of what it issues with its first words cut off?"""
    return bool(longer) and len(title) < len(longer or "") and fold(longer or "").endswith(fold(title))


def _part(
    clean: CleanText, draft: Draft, lines: Sequence[Line], name: str, *, is_rule: bool
) -> tuple[PartNode, list[Grid]]:
    rest = [i for i in range(draft.first, draft.after) if i not in draft.taken]
    starts = [field.start for field in draft.fields] + [lines[i].start for i in rest[:1]]
    start = min(starts, default=0)
    part = PartNode(draft.kind, start, start, name, draft.title)
    if draft.contents:
        part.contents = draft.contents.entries
        first, last = part.contents[0].start, part.contents[-1].end
        rest = [i for i in rest if not first <= lines[i].start < last]
    grids: list[Grid] = []
    body: list[Line] = []
    for stretch in _stretches(rest):  # no table goes on behind what is taken
        found, in_tables = find_tables(clean, lines[stretch])
        grids += found
        body += [line for i, line in enumerate(lines[stretch]) if i not in in_tables]
    Builder(part, body, is_rule=is_rule).build()
    ends = [field.end for field in draft.fields] + [entry.end for entry in part.contents]
    part.end = max([start, *ends, *(lines[i].end for i in rest[-1:])])
    _place_tables(part, grids)
    return part, grids


def _stretches(numbers: Sequence[int]) -> Iterator[slice]:
    """The runs of consecutive numbers among ascending ones; as a rule there is but one."""
    if numbers and numbers[-1] - numbers[0] + 1 == len(numbers):
        yield slice(numbers[0], numbers[-1] + 1)
        return
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        stretch = [number for _, number in run]
        yield slice(stretch[0], stretch[-1] + 1)


def _place_tables(part: PartNode, grids: Sequence[Grid]) -> None:
    """A table belongs to the last section that begins before it; to the part where none does."""
    nodes = [node for section in part.sections for node in section.walk()] if grids else []
    starts = [node.start for node in nodes]
    for grid in grids:
        at = bisect_right(starts, grid.start)
        grid.section = nodes[at - 1].id if at else part.id
