"""PP7: the words of ``[tool.planparse.forbid]`` and ``[tool.planparse.prefer]``. Nothing is looked for where none are.

Words are looked for in the text as it was written, line by line, and in the text as it is read, in simplified script
and with lines joined. Patterns are Python's own: how long one takes is up to who wrote it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from planparse.checking.rule import WARNING, Edit, Hit, Severity, rule
from planparse.checking.settings.patterns import places_of

if TYPE_CHECKING:
    from planparse.checking.page import Page, Span
    from planparse.checking.settings.require import Word

_TEXT = "一、总体要求\n{words}，坚持节水优先。\n二、重点任务\n新建水厂。\n"


def _text(words: str) -> str:
    return _TEXT.format(words=words)


@rule(
    "PP701",
    "forbidden-word",
    WARNING,
    source="[tool.planparse.forbid]",
    reason="The project forbids these words, and says why.",
    bad=_text("按照长官意志"),
    good=_text("按照法律规定"),
    near=_text("按照首长意志"),
)
def forbidden_word(page: Page) -> Iterator[Hit]:
    """A word of ``forbid`` stands in the text."""
    for word, found in _found(page, page.require.forbid if page.require else ()):
        if word.reason:
            template, parts = (
                "{found} is not to be used: {reason}",
                {"found": found.text, "reason": word.reason},
            )
        else:
            template, parts = "{found} is not to be used", {"found": found.text}
        yield Hit(found.span, template, (), parts, _severity(word))


@rule(
    "PP702",
    "preferred-word",
    WARNING,
    source="[tool.planparse.prefer]",
    reason="The project has one word for one thing.",
    bad=_text("截止目前"),
    good=_text("截至目前"),
    near=_text("截止日期前"),
    fixable=True,
    alike=False,
)
def preferred_word(page: Page) -> Iterator[Hit]:
    """A word of ``prefer`` stands in the text, and not as part of what is preferred to it."""
    for word, found in _found(page, page.require.prefer if page.require else ()):
        if word.reason:
            template = "{found} should be {use}: {reason}"
            parts = {"found": found.text, "use": found.use, "reason": word.reason}
        else:
            template, parts = "{found} should be {use}", {"found": found.text, "use": found.use}
        as_written = page.text[slice(*found.span)] == found.text
        edits = (Edit(*found.span, found.use),) if as_written else ()
        yield Hit(found.span, template, edits, parts, _severity(word))


def _severity(word: Word) -> Severity | None:
    return Severity[word.severity.upper()] if word.severity else None


class _Found(NamedTuple):
    span: Span
    text: str
    use: str


def _found(page: Page, words: Sequence[Word]) -> Iterator[tuple[Word, _Found]]:
    """Where words stand; of several in one place the longest, and the text as it was written before the one as read."""
    if not words:
        return
    taken = bytearray(len(page.text) + 1)
    for text, clean in ((page.text, None), (page.clean.text, page.clean)):
        places = [
            (clean.span(start, end) if clean else (start, end), number, text[start:end], use)
            for number, word in enumerate(words)
            for start, end, use in places_of(word, text)
        ]
        for span, number, found, use in sorted(
            places, key=lambda place: (place[0][0], -place[0][1], place[1])
        ):
            if not any(taken[slice(*span)]):
                taken[slice(*span)] = bytes([1]) * (span[1] - span[0])
                if use != found:
                    yield words[number], _Found(span, found, use)
