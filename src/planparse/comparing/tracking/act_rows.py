"""Obligations over many versions, aligned by what is to be done."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planparse.comparing.similar import Likenesses, grams, ink, likenesses
from planparse.lexicon.verbs import ORDINALS
from planparse.model.track import Doubt, ObligationRow
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planparse.model import Document, Obligation

_ORDINAL = regex(rf"^[—－-]*(?:{ORDINALS})?")  # 二是, ——
SAME = 0.75  # from here two acts are one
TELLING = 5  # characters of an act that says what is done, whoever does it
ALIKE = 0.55  # from here they may be, which is said and not acted upon


@dataclass(slots=True)
class _Row:
    """A row in the making; ``act`` is the latest, ``wording`` that by which it is aligned."""

    cells: list[list[Obligation]]
    act: str = ""
    wording: str = ""
    score: float = 1.0
    doubts: dict[int, float] = field(default_factory=dict)


def act_rows(documents: Sequence[Document]) -> list[ObligationRow]:
    """Align acts version by version: each with the row whose latest wording it is likest to."""
    rows: list[_Row] = []
    for at, document in enumerate(documents):
        acts = [_words(item) for item in document.obligations]
        likest = _likest([row.wording for row in rows], acts)
        for number, act in enumerate(acts):
            where, score = likest.get(number, (-1, 0.0))
            if score >= SAME and act:
                row = rows[where]
                row.score = min(row.score, score)
            else:
                row = _Row([[] for _ in documents], doubts={where: score} if score else {})
                rows.append(row)
            row.wording, row.act = act, document.obligations[number].text
            row.cells[at].append(document.obligations[number])
    order = sorted(range(len(rows)), key=lambda at: -sum(map(bool, rows[at].cells)))
    place = {at: number for number, at in enumerate(order)}
    return [
        ObligationRow(
            actor="、".join(
                dict.fromkeys(who.text for cell in rows[at].cells for act in cell for who in act.actors)
            ),
            act=rows[at].act,
            cells=rows[at].cells,
            score=round(rows[at].score, 3),
            doubts=[Doubt(row=place[other], score=score) for other, score in rows[at].doubts.items()],
        )
        for at in order
    ]


def _words(item: Obligation) -> str:
    """By what an act is known: by its whole clause without actor and word of force.

    A short one is known by its actors too, for 发展 and 增加投入 tell nothing; one that is nothing else has no words.
    """
    doers = [actor.text for actor in item.actors]
    words = _ORDINAL.sub("", item.text, 1)
    for said in filter(None, [item.marker.text if item.marker else "", *doers]):
        words = words.replace(said, "", 1)
    if not ink(words):
        return ""
    return "".join(doers) + words if len(ink(words)) < TELLING else words


def _likest(rows: Sequence[str], acts: Sequence[str]) -> dict[int, tuple[int, float]]:
    """For each act its likest row, if any is like it, each row once."""
    texts = Likenesses()
    pairs = [
        (-score, pair.new, pair.old)
        for pair in likenesses([grams(row, 2) for row in rows], [grams(act, 2) for act in acts])
        if (score := round(texts.likeness(rows[pair.old], acts[pair.new]), 3)) >= ALIKE
    ]
    same = defaultdict(list)
    for at, row in enumerate(rows):
        same[row].append(at)
    pairs += [(-1.0, number, at) for number, act in enumerate(acts) for at in same.get(act, ())[:4]]
    found: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for score, number, at in sorted(pairs):
        if number not in found and at not in taken:
            found[number] = (at, -score)
            taken.add(at)
    return found
