"""Lengths of time that stayed and are counted from something else: 自注销之日起一年内 → 自注销公告之日起一年内."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.changes.substance import is_wording
from planparse.comparing.similar import in_common
from planparse.lexicon.periods import COUNTED_FROM, EVENT_ENDS, SAME_EVENT
from planparse.model.diff import Evidence
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.comparing.acts.words import ActWords

_COUNTED = tuple(map(regex, COUNTED_FROM))
_EVENT_ENDS = regex(EVENT_ENDS)
_TELLING = 2  # characters of the word that names the event


class _Start(NamedTuple):
    """From which event a length of time is counted, in which form, and how the text says it from the event on."""

    form: int
    event: str
    length: str
    words: str


def start_change(a: ActWords, b: ActWords) -> Evidence | None:
    """Say from what the one length of time of an act was and is counted, where the length is the same.

    Only the event tells: 自收到市局通知之日起 and 自收到县局通知书之日起 are counted from a notice.
    """
    old, new = _start(a), _start(b)
    if old is None or new is None or (old.form, old.length) != (new.form, new.length):
        return None
    if _are_one(old.event, new.event):
        return None
    same = in_common(old.event, new.event) if old.form else 0
    return Evidence(rule="deadline", old=old.words[same:], new=new.words[same:])


def _start(act: ActWords) -> _Start | None:
    """The only one in the words of an act, from the act before it in its sentence."""
    text, version = act.version.text, act.version
    first = min(max(act.sentence_start, act.preceding, version.block(act.start).label_end), act.start)
    found = [
        _Start(form, match["event"], version.plain(match["length"]), version.raw[match.start() : match.end()])
        for form, counted in enumerate(_COUNTED)
        for match in counted.finditer(text, first, act.end)
    ]
    return found[0] if len(found) == 1 else None


def _are_one(old: str, new: str) -> bool:
    ends = [_EVENT_ENDS.sub("", event)[-_TELLING:] for event in (old, new)]
    served = [any(word in event for word in SAME_EVENT) for event in (old, new)]
    return ends[0] == ends[1] or all(served) or is_wording(old, new)
