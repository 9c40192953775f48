"""PP0: comments that switch rules off do what they say, or are told."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from planparse.checking.rule import RULES, WARNING, Edit, Hit, Rule, rule
from planparse.checking.settings.comments import END, FILE, LONGEST_WORDS, OPENING, VERBS, Comment, Ranges
from planparse.checking.settings.selection import ALL, closeness, nearest, rule_names, selector_of

if TYPE_CHECKING:
    from planparse.checking.page import Page, Span

GROUP = "PP0"  # no comment without names switches these off
_LONGEST, _MOST = 40, 100  # what is looked up letter by letter: characters of a name, and names
_SOURCE = "docs/check.md"
_TEXT = "一、总体要求\n坚持节水优先,量水而行。{comment}\n二、重点任务\n新建水厂。\n"


def _text(comment: str) -> str:
    return _TEXT.format(comment=comment)


def meant(comment: Comment) -> list[str]:
    """The selectors of a comment; without names it means everything."""
    return [code for name, _ in comment.names if (code := selector_of(name))] if comment.names else [ALL]


def without_suppressed(page: Page, pairs: Sequence[tuple[Rule, Hit]]) -> list[tuple[Rule, Hit]]:
    """Leave out the hits that a comment of the document switches off, and those within the comments themselves."""
    if not page.comments:
        return list(pairs)
    written = _merged([comment.span for comment in page.comments if comment.is_text and comment.span])
    switched = _by_selector(page.comment_ranges)
    off: dict[str, list[Span]] = {}
    for code in {broken.code for broken, _ in pairs}:
        spans = [span for name, found in switched.items() if _is_about(name, code) for span in found]
        off[code] = _merged(spans)
    return [
        (broken, hit)
        for broken, hit in pairs
        if not _within(off[broken.code], hit.span[0])
        and (broken.code.startswith(GROUP) or not _within(written, hit.span[0]))
    ]


def _by_selector(ranges: Ranges) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for comment, span in ranges.found:
        for name in meant(comment):
            found.setdefault(name, []).append(span)
    return found


def _is_about(name: str, code: str) -> bool:
    return closeness(code, name) > 0 and (not code.startswith(GROUP) or name.startswith(GROUP))


def _merged(spans: Collection[Span]) -> list[Span]:
    """Ranges in order that do not overlap."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _within(spans: Sequence[Span], at: int) -> bool:
    number = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return number >= 0 and at < spans[number][1]


@rule(
    "PP001",
    "bad-ignore",
    WARNING,
    source=_SOURCE,
    reason="A comment that cannot be meant so switches nothing off, and whoever wrote it does not know.",
    bad=_text("<!-- planparse: ignore PP3111 -->"),
    good=_text("<!-- planparse: ignore PP311 -->"),
    near=_text("<!-- planparse 2.0 -->"),
)
def bad_ignore(page: Page) -> Iterator[Hit]:
    """A comment says no verb that is known, or names a rule that is not."""
    for comment in page.comments:
        place = comment.span or page.top
        if comment.verb not in VERBS:
            template = "{found} is not one of {verbs}; write one of them"
            yield Hit(
                place, template, parts={"found": comment.verb or comment.words, "verbs": ", ".join(VERBS)}
            )
            continue
        if comment.span is None and comment.verb != FILE:
            template = (
                "{found} stands where the page has no text; move it before the paragraph that it is about"
            )
            yield Hit(place, template, parts={"found": comment.words})
        for name, span in comment.names:
            if selector_of(name) is None:
                yield _unknown(name, span)
    for comment in page.comment_ranges.loose:
        template = (
            "{found} ends nothing that was begun before it; take it away, or name the same rules as above"
        )
        yield Hit(comment.span or page.top, template, parts={"found": comment.words})
    yield from _unclosed(page)


def _unclosed(page: Page) -> Iterator[Hit]:
    """The beginnings of comments that are none, for they do not end."""
    if "planparse" not in page.text:
        return
    whole = _merged([comment.span for comment in page.comments if comment.is_text and comment.span])
    for match in OPENING.finditer(page.text):
        if not _within(whole, match.start()):
            template = (
                "{found} is no comment, for no --> follows within {most} characters; write the end of it"
            )
            yield Hit(match.span(), template, parts={"found": match[0], "most": LONGEST_WORDS})


@cache
def _like(name: str) -> str:
    return nearest(name.upper(), RULES) or nearest(name, rule_names())


def _unknown(name: str, span: Span) -> Hit:
    like = _like(name[:_LONGEST]) if _like.cache_info().currsize < _MOST else ""
    template = (
        "no rule has the code {found}; write {like} if that is meant"
        if like
        else "no rule has the code {found}; planparse rule --all lists the codes"
    )
    return Hit(span, template, parts={"found": name, "like": like} if like else {"found": name})


@rule(
    "PP002",
    "unused-ignore",
    WARNING,
    source=_SOURCE,
    reason="What is switched off without need hides the next mistake in that place.",
    bad=_text("<!-- planparse: ignore PP312 -->"),
    good=_text("<!-- planparse: ignore PP311 -->"),
    near=_text("<!-- planparse: ignore narrow-punctuation -- quoted as it is in the original -->"),
    fixable=True,
    alike=False,
)
def unused_ignore(page: Page) -> Iterator[Hit]:
    """The rules that a comment names find nothing where it is."""
    if not page.comments:
        return
    starts = _Starts(page)
    for comment, span in page.comment_ranges.found:
        idle = [
            name for name, _ in comment.names if (code := selector_of(name)) and not starts.any(code, span)
        ]
        if comment.names and not idle:
            continue
        if not comment.names and starts.any(ALL, span):
            continue
        whole = len(idle) == len(comment.names)
        parts = {"found": comment.words, "idle": ", ".join(idle)}
        edits = _without(page, comment, idle) if comment.verb != END else ()
        template = (
            "{found} hides nothing; take it away"
            if whole
            else "{idle} finds nothing where {found} is; take the code out of the comment"
        )
        yield Hit(comment.span or page.top, template, edits, parts)


class _Starts:
    """Where the hits of each rule begin, asked for when a comment names it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._known: dict[str, list[int]] = {}
        self._written = _merged(
            [comment.span for comment in page.comments if comment.is_text and comment.span]
        )

    def any(self, selector: str, span: Span) -> bool:
        """Whether a rule of a selector finds something in a range; those of this group are taken to."""
        if selector.startswith(GROUP):
            return True
        if selector not in self._known:
            self._known[selector] = sorted(
                hit.span[0]
                for code, known in RULES.items()
                if closeness(code, selector) and not code.startswith(GROUP)
                for hit in self._page.hits(known)
                if not _within(self._written, hit.span[0])
            )
        found = self._known[selector]
        at = bisect_left(found, span[0])
        return at < len(found) and found[at] < span[1]


def _without(page: Page, comment: Comment, idle: Sequence[str]) -> tuple[Edit, ...]:
    """Take the comment away, with its line where it is alone; or only the names that are idle."""
    if not comment.is_text or comment.span is None or comment.verb not in VERBS[:2]:
        return ()  # an end without its start would be wrong, too
    if len(idle) < len(comment.names):
        return (_rewritten(page.text, comment, idle),)
    start, end = comment.span
    line = page.line_of(start)[0], page.line_of(end)[1]
    if comment.alone and page.text[slice(*line)].strip() == comment.words:
        return (Edit(*line, ""),)
    while start > line[0] and page.text[start - 1] in " \t":
        start -= 1
    return (Edit(start, end, ""),)


def _rewritten(text: str, comment: Comment, idle: Sequence[str]) -> Edit:
    """Leave the names that are of use, each with the comma before it; one edit, for two might share a comma."""
    spans = [span for _, span in comment.names]
    kept = [number for number, (name, _) in enumerate(comment.names) if name not in idle]
    words = [text[spans[number - 1][1] : spans[number][1]] for number in kept[1:]]
    return Edit(spans[0][0], spans[-1][1], "".join((text[slice(*spans[kept[0]])], *words)))
