"""Formulas of Word (OMML, ECMA-376-1 22.1) in one line.

What stands between the letters and is not written with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from planparse.lexicon.formulas import SUPERSCRIPTS
from planparse.reading.docx.package import M

_LONGEST = 4  # characters of a sign


class Piece(NamedTuple):
    """Characters that a formula shows around its parts."""

    text: str


Steps = list["Element | Piece"]


def _parts(element: Element) -> Iterator[Element]:
    return (part for part in element if not part.tag.endswith("Pr"))


def _sign(element: Element, name: str, default: str) -> str:
    sign = element.find(f"{element.tag}Pr/{M}{name}")
    return default if sign is None else sign.get(f"{M}val", "")[:_LONGEST]


def _fraction(element: Element) -> Steps:
    return _joined(_parts(element), "/")


def _delimited(element: Element) -> Steps:
    inside = _joined(_parts(element), _sign(element, "sepChr", "|"))
    return [Piece(_sign(element, "begChr", "(")), *inside, Piece(_sign(element, "endChr", ")"))]


def _root(element: Element) -> Steps:
    degree, base = element.find(f"{M}deg"), element.find(f"{M}e")
    return [*(() if degree is None else (degree,)), Piece("√"), *(() if base is None else (base,))]


def _large(element: Element) -> Steps:
    """A sum or an integral with its bounds."""
    return [Piece(_sign(element, "chr", "∫")), *_parts(element)]


def _power(element: Element) -> Steps:
    base, power = element.find(f"{M}e"), element.find(f"{M}sup")
    steps: Steps = [] if base is None else [base]
    if power is None:
        return steps
    letters = [one.text or "" for one in power.iterfind(f"{M}r/{M}t")] if len(power) else []
    if letters and len(letters) == len(power) and all(letter in SUPERSCRIPTS for letter in "".join(letters)):
        return [*steps, Piece("".join(SUPERSCRIPTS[letter] for letter in "".join(letters)))]
    return [*steps, Piece("^("), power, Piece(")")]


def _joined(parts: Iterator[Element], between: str) -> Steps:
    steps: Steps = []
    for part in parts:
        steps += [Piece(between), part] if steps else [part]
    return steps


MATH: dict[str, Callable[[Element], Steps]] = {
    f"{M}f": _fraction,
    f"{M}d": _delimited,
    f"{M}rad": _root,
    f"{M}nary": _large,
    f"{M}sSup": _power,
}
