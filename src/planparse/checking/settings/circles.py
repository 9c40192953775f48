"""Words that are preferred to each other: 甲 to 乙 and 乙 to 甲. ``--fix`` would write now one, now the other."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.checking.settings.patterns import places_of
from planparse.checking.settings.require import Word
from planparse.regex import regex

_GROUP = regex(r"\\(?:[0-9]{1,2}|g<[^<>]*>)")  # of a pattern, in what is written for it
_MOST, _LONGEST = 200, 10_000  # steps, and characters of a text that grows


def circle(words: Sequence[Word]) -> list[str]:
    """The words of a circle, the first again at the end; none where what is written is left alone in the end.

    Each replacement is taken as a text, in which the others are replaced. What a pattern writes from its groups is not
    known here; ``--fix`` sees that its text comes back.
    """
    most = min(_MOST, len(words) * (len(words) + 1))
    for word in words:
        text, way = _GROUP.sub("", word.use), [word.text]
        seen = {text}
        while step := _step(words, text):
            way.append(step[0].text)
            text = step[1]
            if text in seen or len(way) > most or len(text) > _LONGEST:
                named = list(dict.fromkeys(way))
                return [*named, named[0]]
            seen.add(text)
    return []


def _step(words: Sequence[Word], text: str) -> tuple[Word, str] | None:
    """The text with one word replaced in all its places."""
    for word in words:
        pieces: list[str] = []
        at = 0
        for start, end, use in places_of(word, text):
            if use != text[start:end]:
                pieces += text[at:start], use
                at = end
        if pieces:
            return word, "".join((*pieces, text[at:]))
    return None
