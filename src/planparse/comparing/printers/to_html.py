"""HTML: one self-contained file, a legal redline with a summary on top and a list of the changes beside it."""

from __future__ import annotations

from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from planparse.comparing.printers.tables import grids
from planparse.comparing.printers.wording import counts, label, place_name, section_name, shown, source_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.model.diff import DocumentDiff, Edit, SectionChange

_LEGEND = (
    '<p class="legend" aria-label="Legend"><del>deleted</del> <ins>inserted</ins> '
    '<span class="away">moved from here</span> <span class="here">moved to here</span></p>'
)
_HINT = (
    '<p class="hint"><kbd>n</kbd> next, <kbd>p</kbd> previous change, <kbd>u</kbd> unchanged text on and off '
    '<button id="toggle" type="button" aria-pressed="false" hidden>Only changes</button></p>'
)


def document(diff: DocumentDiff, stat: bool) -> str:
    """Write a page."""
    title = f"{source_name(diff.old)} → {source_name(diff.new)}"
    body = "" if stat else "".join(_body(diff))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_asset('redline.css')}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#text">Skip to the text</a>\n<div class="page">\n'
        f"<header>\n<h1>{escape(_name(diff))}</h1>\n"
        f'<p class="versions">{escape(title)}</p>\n{_summary(diff)}</header>\n{body}</div>\n'
        + ("" if stat else f"<script>\n{_asset('redline.js')}</script>\n")
        + "</body>\n</html>\n"
    )


def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")


def _name(diff: DocumentDiff) -> str:
    """Name the document by its title, which stands first in the text."""
    first = next((place for section in diff.sections for place in section.new if place.heading), None)
    return first.heading if first else "Comparison"


def _summary(diff: DocumentDiff) -> str:
    rows = counts(diff.summary) or [("Changes", "none")]
    if not diff.changed:
        rows = [("Result", "No difference."), *rows]
    return f'<h2 id="summary">Summary</h2>\n{_table(("", "Changes"), rows, row_heads=True)}'


def _table(header: Sequence[str], rows: Sequence[Sequence[str]], *, row_heads: bool = False) -> str:
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in header)
    lines = []
    for first, *rest in rows:
        head = f'<th scope="row">{escape(first)}</th>' if row_heads else f"<td>{escape(first)}</td>"
        lines.append(f"<tr>{head}{''.join(f'<td>{escape(text)}</td>' for text in rest)}</tr>\n")
    return (
        f'<div class="scroll"><table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{"".join(lines)}</tbody>\n'
        "</table></div>\n"
    )


def _body(diff: DocumentDiff) -> Iterator[str]:
    changed = {id(section) for section in shown(diff)}
    numbers = {id(section): f"s{number}" for number, section in enumerate(diff.sections, 1)}
    yield '<nav aria-label="Changes">\n<h2>Changes</h2>\n' + _HINT + "<ol>\n"
    for grid in grids(diff):
        yield f'<li><a href="#{grid.title.lower()}">{grid.title} ({len(grid.rows)})</a></li>\n'
    for section in diff.sections:
        if id(section) in changed:
            yield (
                f'<li><a href="#{numbers[id(section)]}"><span lang="zh">{escape(section_name(section))}</span> '
                f"{_kinds(section)}</a></li>\n"
            )
    yield "</ol>\n</nav>\n<main>\n"
    for grid in grids(diff):
        yield f'<h2 id="{grid.title.lower()}">{grid.title}</h2>\n{_table(grid.header, grid.rows)}'
    yield f'<h2 id="text">Text</h2>\n{_LEGEND}\n'
    away = _away(diff)
    for section in away.get(0, []):
        yield _stub(section, numbers[id(section)])
    for section in diff.sections:
        yield _article(section, numbers[id(section)], changed=id(section) in changed)
        for gone in away.get(id(section), []):
            yield _stub(gone, numbers[id(gone)])
    yield "</main>\n"


def _away(diff: DocumentDiff) -> dict[int, list[SectionChange]]:
    """Say behind which section each section that moved stood before."""
    away: dict[int, list[SectionChange]] = {}
    before = 0
    for section in sorted((s for s in diff.sections if s.old), key=lambda s: s.old[0].span):
        if "moved" in section.kinds:
            away.setdefault(before, []).append(section)
        else:
            before = id(section)
    return away


def _kinds(section: SectionChange) -> str:
    return "".join(f'<span class="kind">{kind}</span>' for kind in section.kinds)


def _article(section: SectionChange, number: str, *, changed: bool) -> str:
    moved = "moved" in section.kinds
    kinds = " ".join(f"is-{kind}" for kind in section.kinds)
    words = "".join(_words(edit, moved=moved) for edit in section.edits).rstrip("\n")
    if not changed:
        return f'<article id="{number}" class="kept"><div class="words" lang="zh">{words}</div></article>\n'
    back = f' <a class="to" href="#{number}-from">where it was</a>' if moved else ""
    return (
        f'<article id="{number}" class="changed {kinds}" tabindex="-1">'
        f'<h3><span lang="zh">{escape(section_name(section))}</span> {_kinds(section)}{back}</h3>'
        f'<div class="words" lang="zh">{words}</div></article>\n'
    )


def _stub(section: SectionChange, number: str) -> str:
    """Where a section stood that moved: its words as they were."""
    words = "".join(
        (edit.old_text or edit.text)
        if edit.op == "keep"
        else edit.old_text
        if edit.op == "label"
        else edit.text
        for edit in section.edits
        if edit.op in ("keep", "delete", "move_from", "label")
    )
    names = " + ".join(map(place_name, section.old))
    return (
        f'<article id="{number}-from" class="is-away"><h3><span lang="zh">{escape(names)}</span> '
        f'<span class="kind">moved from here</span> <a class="to" href="#{number}">where it is now</a></h3>'
        f'<div class="words" lang="zh"><span class="away">{escape(words.rstrip())}</span></div></article>\n'
    )


def _words(edit: Edit, *, moved: bool) -> str:
    words = label(edit) if edit.op == "label" else edit.text
    ink = words.rstrip("\n")
    if not ink.strip():
        return words
    text, ends = escape(ink), words[len(ink) :]
    match edit.op:
        case "keep":
            marked = f'<span class="here">{text}</span>' if moved else text
        case "delete":
            marked = f"<del>{text}</del>"
        case "insert":
            marked = f"<ins>{text}</ins>"
        case "label":
            marked = f'<span class="label">{text}</span>'
        case "move_from":
            marked = (
                f'<span class="away" id="m{edit.move}-from">{text}</span>'
                f'<a class="to" href="#m{edit.move}-to" aria-label="where it is now">→{edit.move}</a>'
            )
        case "move_to":
            marked = (
                f'<a class="to" href="#m{edit.move}-from" aria-label="where it was">{edit.move}→</a>'
                f'<span class="here" id="m{edit.move}-to">{text}</span>'
            )
    return marked + ends
