"""What a penalty is for, in a few words, so that a line about it is understood without the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.comparing.similar import ink
from planparse.lexicon.modals import CASE_END
from planparse.lexicon.penalties import BREAKING, IMPOSED, LISTED, OF_ANY_CONDUCT, PENALTIES
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model.diff import Subject

_OF_ANY = regex(OF_ANY_CONDUCT)
_BREAKING = regex(BREAKING)
_IMPOSED = regex(IMPOSED)
LONGEST = 24  # characters of a conduct that are shown


def punished(subject: Subject | None) -> str:
    """Give for what a penalty is due, in which case and by whom, in brackets: （私设渡口，情节严重，单位）.

    What is said of every conduct is left out, what only says that the conducts are listed, and what is said twice; all
    of another figure.
    """
    if subject is None or subject.kind not in PENALTIES:
        return ""
    who = subject.who.removesuffix(CASE_END)
    words = (_conduct(subject.conduct, who), subject.tier.removesuffix(CASE_END), who)
    plain = [ink(part) for part in words]
    told = [
        _cut(part)
        for at, part in enumerate(words)
        if plain[at] and not any(plain[at] in other for other in plain[:at])
        if not any(plain[at] in other and plain[at] != other for other in plain[at + 1 :])
    ]
    return f"（{'，'.join(told)}）" if told else ""


def _conduct(words: str, who: str) -> str:
    """A conduct without its frame: nothing of 违反第七条规定, nor of 由县交通局处 where no conduct is named."""
    if LISTED in words:
        return ""
    parts = [_BREAKING.sub("", part).strip().strip("；") for part in words.split("，")]
    conduct = "，".join(part for part in parts if ink(_OF_ANY.sub("", part)) and not _IMPOSED.fullmatch(part))
    _, behind, rest = conduct.partition(f"对{who}") if who else ("", "", "")
    if behind and conduct.startswith(behind):  # 对逾期不改正的单位处
        return who + ("" if _IMPOSED.fullmatch(rest) else rest)
    return conduct


def _cut(words: str) -> str:
    return f"{words[:LONGEST]}…" if len(words) > LONGEST else words
