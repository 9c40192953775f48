"""What printers for people share: names of places, differences of figures, text cut to what matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.comparing.measures import converted, magnitude
from planparse.comparing.similar import ink
from planparse.comparing.telling.marking import CONTEXT, Piece
from planparse.exporting.places import titled
from planparse.model.diff import Keep, Relabel, TargetChange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.comparing.printers.catalogue import Words
    from planparse.comparing.telling.headlines import ItemChange
    from planparse.comparing.telling.marking import Op
    from planparse.model.diff import Edit, Place, SectionChange


def section_name(change: SectionChange) -> str:
    """Name a section as it was and as it is: 三、旧题 → 四、新题."""
    old, new = " + ".join(map(place_name, change.old)), " + ".join(map(place_name, change.new))
    return new if ink(old) == ink(new) else old if not new else f"{old} → {new}" if old else new


def place_name(place: Place) -> str:
    """Give labels and heading as they are printed; the id where there is neither."""
    return titled(place.labels, place.heading) or place.id


def is_changed(section: SectionChange) -> bool:
    """Whether a section differs in more than its number."""
    return bool(set(section.kinds) - {"kept", "renumbered"})


def number(value: float) -> str:
    """Give a difference with its sign, large ones in 万 and 亿 as the text has them."""
    size, name = magnitude(value)
    return f"{value / size:+.10g}{name}"


def difference(change: ItemChange | None, say: Words) -> str:
    """Give the difference of two figures and what it is in percent: +30个 (+25 %); of ranges that of each bound."""
    if not isinstance(change, TargetChange):
        return ""
    old, new = change.old, change.new
    if old and new and "range" in (old.comparator, new.comparator):
        was = old.value if old.unit == change.unit else converted(old.value, old.unit, change.unit)
        bounds = (("floor", change.floor, was.min), ("ceiling", change.ceiling, was.max))
        return say.list(
            say(bound, _sized(change, delta) + (_percent(100 * delta / abs(size)) if size else ""))
            for bound, delta, size in bounds
            if delta
        )
    if not change.delta:
        return ""
    return _sized(change, change.delta) + ("" if change.percent is None else _percent(change.percent))


def _sized(change: TargetChange, delta: float) -> str:
    unit = "个百分点" if change.unit == "%" else "个月" if change.unit == "月" else change.unit or ""
    return f"{number(delta)}{unit}"


def _percent(share: float) -> str:
    return f" ({share:+.4g} %)"


def elided(edits: Sequence[Edit]) -> Iterator[tuple[Edit, str]]:
    """Give each edit and what to show of it: of kept text only what stands near a change."""
    for at, edit in enumerate(edits):
        text = edit.text
        if isinstance(edit, Keep) and len(text) > 2 * CONTEXT + 2:
            head = text[:CONTEXT] if at and not isinstance(edits[at - 1], Relabel) else ""
            tail = text[-CONTEXT:] if at + 1 < len(edits) else ""
            text = f"{head}…{tail}"
        yield edit, relabelled(edit) if isinstance(edit, Relabel) else text


def relabelled(edit: Relabel) -> str:
    """Give a label as it is, and what it was where that differs: 第三条 → 第四条."""
    if not edit.text or not edit.old_text or ink(edit.text) == ink(edit.old_text):
        return edit.text or edit.old_text
    return f"{edit.old_text.rstrip()} → {edit.text}"


def label_op(edit: Relabel) -> Op:
    """Say whether only one version has a label here; one that changed is still the label of the same section."""
    return "keep" if edit.text and edit.old_text else "insert" if edit.text else "delete"


def before(edit: Edit) -> Piece | None:
    """Give what the old version has in the place of an edit; nothing where it has nothing."""
    match edit.op:
        case "keep":
            return Piece("keep", edit.text if edit.old_text is None else edit.old_text)
        case "label":
            return Piece("keep" if edit.text else "delete", edit.old_text) if edit.old_text else None
        case "delete" | "move_from":
            return Piece("delete", edit.text)
    return None


def after(edit: Edit) -> Piece | None:
    """Give what the new version has in the place of an edit; nothing where it has nothing."""
    match edit.op:
        case "keep":
            return Piece("keep", edit.text)
        case "label":
            return Piece("keep" if edit.old_text else "insert", edit.text) if edit.text else None
        case "insert" | "move_to":
            return Piece("insert", edit.text)
    return None
