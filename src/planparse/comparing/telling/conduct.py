"""What a penalty is for, in a few words, so that a line about it is understood without the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.comparing.similar import ink
from planparse.lexicon.penalties import LISTED, OF_ANY_CONDUCT, PENALTIES
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model.diff import Subject

_OF_ANY = regex(OF_ANY_CONDUCT)
LONGEST = 24  # characters of a conduct that are shown


def punished(subject: Subject | None) -> str:
    """Give for what a penalty is due, in which case and by whom, in brackets: （私设渡口，情节严重，单位）.

    What is said of every conduct is left out, and what only says that the conducts are listed; all of another figure.
    """
    if subject is None or subject.kind not in PENALTIES:
        return ""
    parts = [part for part in subject.conduct.split("，") if ink(_OF_ANY.sub("", part))]
    conduct = "" if LISTED in subject.conduct else "，".join(parts)
    tier = "" if ink(subject.tier) in ink(conduct) else subject.tier
    told = [_cut(words) for words in (conduct, tier, subject.who) if words]
    return f"（{'，'.join(told)}）" if told else ""


def _cut(words: str) -> str:
    return f"{words[:LONGEST]}…" if len(words) > LONGEST else words
