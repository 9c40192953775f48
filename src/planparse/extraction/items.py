"""``CleanText`` and ``Outline`` in; every list of items of the contract out, as plain data.

Each engine is called once; what one finds serves the others: time limits date the obligations, figures become the
targets of the acts they stand in, and what nobody claims is said to be unclaimed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from planparse.cleaning import CleanText
from planparse.cleaning.text import Range
from planparse.extraction import records
from planparse.extraction.acts.limits import Limits
from planparse.extraction.acts.obligations import extract_obligations
from planparse.extraction.context import Context
from planparse.extraction.explaining import Reasons
from planparse.extraction.passages import Passages
from planparse.extraction.quantities import figures
from planparse.extraction.quantities.quantities import FoundQuantity, extract_quantities
from planparse.extraction.quantities.tables import extract_from_tables
from planparse.extraction.references.cited import FoundReference, extract_references
from planparse.extraction.sentences import Sentences
from planparse.extraction.time.periods import Period, periods
from planparse.extraction.units import units
from planparse.lexicon.numbering import CHAPTERS, PROVISIONS
from planparse.structure import Outline

Records = list[dict[str, Any]]

_LIST_OF = {"target": "targets", "requirement": "requirements", "baseline": "baselines"}


def items(
    clean: CleanText, outline: Outline, *, explain: bool = False
) -> tuple[dict[str, Records], Records, Passages]:
    """The items by the name of their list in the contract, the figures that nothing claims, and what each section does.

    With ``explain`` each item says by which rules it was read.
    """
    text = clean.text
    read = units(clean, outline)
    head = outline.letterhead
    context = Context(head.title or "", head.kind or "", head.issued_on, _has_provisions(outline))
    times = list(periods(text, context.counts_from))
    passages = Passages(text, read, context)

    left: list[Range] = []
    counted = extract_quantities(text, read, context, passages, times, left, clean.doubtful)
    counted += extract_from_tables(text, outline.tables, context)
    counted.sort(key=_place)
    obligations, goals = extract_obligations(text, read, passages)
    references = extract_references(text, read, outline)

    limits = Limits(text, times, references, context.issued_on)
    named = chain(
        ((one.sentence, one.section) for one in counted), ((act.sentence, act.section) for act in obligations)
    )
    sentences = Sentences(clean, named)
    reasons = Reasons(clean, passages) if explain else None
    lists: dict[str, Records] = {"sentences": sentences.records()}
    lists |= {name: [] for name in _LIST_OF.values()}
    for number, quantity in enumerate(counted, 1):
        record = figures.to_data(quantity, clean, number, sentences)
        if reasons:
            record["why"] = reasons.of_quantity(quantity)
        lists[_LIST_OF[quantity.role]].append(record)
    names = [(quantity.span[0], f"q{number}") for number, quantity in enumerate(counted, 1)]
    lists["obligations"] = records.obligation_records(clean, obligations, limits, names, sentences, reasons)
    lists["goals"] = records.goal_records(clean, goals, limits, reasons)
    lists["references"] = records.reference_records(clean, references, reasons)

    claimed = _claimed(outline, counted, times, references)
    within = [unit[:2] for unit in read]
    alone = figures.unclaimed(text, left, claimed, within, clean.doubtful)
    unclaimed = [{"text": clean.quote(*span), "span": clean.span(*span)} for span in alone]
    return lists, unclaimed, passages


def _place(quantity: FoundQuantity) -> Range:
    return quantity.span


def _has_provisions(outline: Outline) -> bool:
    """Whether all parts that have sections have provisions, in chapters or without."""
    tops = [part.sections for part in outline.parts if part.sections]
    return bool(tops) and all(
        any(
            node.style in PROVISIONS
            or (node.style in CHAPTERS and any(below.style in PROVISIONS for below in node.children))
            for node in sections
        )
        for sections in tops
    )


def _claimed(
    outline: Outline,
    counted: Sequence[FoundQuantity],
    times: Sequence[Period],
    references: Sequence[FoundReference],
) -> Iterator[Range]:
    """What the text's figures may belong to."""
    yield from (quantity.span for quantity in counted)
    yield from (period.span for period in times)
    yield from ((reference.start, reference.end) for reference in references)
    yield from ((field.start, field.end) for field in outline.letterhead.fields)
    yield from ((grid.start, grid.end) for grid in outline.tables)
