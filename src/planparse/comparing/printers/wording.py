"""What printers for people share: names of places and kinds, figures as they are printed, text cut to what matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.comparing.similar import ink
from planparse.exporting.listings import figure as signed
from planparse.exporting.places import titled
from planparse.model.diff import Keep, Relabel
from planparse.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.model import Obligation, Quantity, Source
    from planparse.model.diff import DocumentDiff, Edit, Place, SectionChange, Summary, TargetChange

CONTEXT = 24  # characters of kept text that are shown on either side of a change


def section_name(change: SectionChange) -> str:
    """Name a section as it was and as it is: 三、旧题 → 四、新题."""
    old, new = " + ".join(map(place_name, change.old)), " + ".join(map(place_name, change.new))
    return new if ink(old) == ink(new) else old if not new else f"{old} → {new}" if old else new


def place_name(place: Place) -> str:
    """Give labels and heading as they are printed; the id where there is neither."""
    return titled(place.labels, place.heading) or place.id


def source_name(source: Source) -> str:
    """Name a version by its file."""
    return "standard input" if source.name == "-" else visible_line(source.name)


def shown(diff: DocumentDiff) -> list[SectionChange]:
    """Give the sections that differ in more than their number."""
    return [section for section in diff.sections if set(section.kinds) - {"kept", "renumbered"}]


def counts(summary: Summary) -> list[tuple[str, str]]:
    """Say in words how many changes of each kind there are; what has none is left out."""
    rows = [
        (name, ", ".join(f"{number} {kind}" for kind, number in getattr(summary, name).items()))
        for name in ("sections", "targets", "obligations", "references")
    ]
    rows.insert(1, ("sentences", f"{summary.moves} moved" if summary.moves else ""))
    rows.append(("letterhead", f"{summary.letterhead} fields" if summary.letterhead else ""))
    return [(name.capitalize(), value) for name, value in rows if value]


def figure(item: Quantity | None) -> str:
    """Give a figure and its deadline as they are printed."""
    if item is None:
        return ""
    return signed(item.text, item.change) + (f" ({item.deadline.text})" if item.deadline else "")


def number(value: float) -> str:
    """Give a difference with its sign, large ones in 万 and 亿 as the text has them."""
    for power, name in ((1e8, "亿"), (1e4, "万")):
        if abs(value) >= power:
            return f"{value / power:+.10g}{name}"
    return f"{value:+.10g}"


def difference(change: TargetChange) -> str:
    """Give the difference of two figures and what it is in percent."""
    if not change.delta:
        return ""
    unit = (change.new or change.old).unit or ""  # type: ignore[union-attr]
    unit = "个百分点" if unit == "%" else unit
    percent = "" if change.percent is None else f" ({change.percent:+.4g} %)"
    return f"{number(change.delta)}{unit}{percent}"


def act(item: Obligation | None) -> str:
    """Give an obligation as it is printed, with who answers for it where that stands apart."""
    return item.text.strip() if item else ""


def elided(edits: Sequence[Edit]) -> Iterator[tuple[Edit, str]]:
    """Give each edit and what to show of it: of kept text only what stands near a change."""
    for at, edit in enumerate(edits):
        text = edit.text
        if isinstance(edit, Keep) and len(text) > 2 * CONTEXT + 2:
            head = text[:CONTEXT] if at and not isinstance(edits[at - 1], Relabel) else ""
            tail = text[-CONTEXT:] if at + 1 < len(edits) else ""
            text = f"{head}…{tail}"
        yield edit, label(edit) if isinstance(edit, Relabel) else text


def label(edit: Relabel) -> str:
    """Give a label as it is, and what it was where that differs: 第三条 → 第四条."""
    if not edit.text or not edit.old_text or ink(edit.text) == ink(edit.old_text):
        return edit.text or edit.old_text
    return f"{edit.old_text.rstrip()} → {edit.text}"
