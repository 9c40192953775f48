"""What the contract promises of every document, checked from the source text and the JSON alone.

``broken(source, document)`` lists the promises that a document breaks, one line each: ``name: where: what``. It shares
no code with planparse and believes none of its figures: what the document says is held against the text.

A quote is where it says it is when its ``text`` is what remains of ``source[start:end]`` without the spans of repairs,
each of their readings read as its text (and half a surrogate pair, which no encoding can write, as U+FFFD). Blanks need not be told: a repair lists what it left out only where that has ink.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING, Any
from unicodedata import category

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Json = dict[str, Any]
Span = tuple[int, int]

_ENUMERATIONS: dict[str, set[object]] = {
    "kind": {"letter", "body", "annex"},  # of a part
    "comparator": {"eq", "ge", "gt", "le", "lt", "approx", "range"},
    "change": {"level", "increase", "decrease", "multiple"},
    "nature": {"binding", "expected", None},
    "force": {"prohibited", "mandatory", "directive", "encouraged", "permitted"},
    "role": {"lead", "support", "responsible"},
    "relation": {"basis", "implements", "amends", "repeals", "cites"},
    "script": {"simplified", "traditional", "mixed"},
}
_QUANTITIES = ("targets", "requirements", "baselines")
_ITEMS = ("tables", *_QUANTITIES, "obligations", "goals", "references")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_HALF = re.compile("[\ud800-\udfff]")  # of a pair: no encoding can write it
_MOST = 20  # broken promises of one name that are told


def broken(source: str, document: Json, *, rescripted: bool = False) -> list[str]:
    """Give every promise that the document, as plain JSON data, breaks of ``source``, the text that its spans count in.

    ``rescripted``: quotes were asked for in another script, and have other characters, but as many.
    """
    return Checker(source, document, rescripted=rescripted).run()


class Checker:
    """One document held against its source."""

    def __init__(self, source: str, document: Json, *, rescripted: bool) -> None:
        self.source, self.document, self.rescripted = source, document, rescripted
        self.found: list[str] = []
        self.repairs = list(self._repair_spans())
        self.starts = [start for start, _, _ in self.repairs]
        self.read = self._read()
        self.ink = "".join(self.read)
        self.at = list(accumulate(map(len, self.read), initial=0))  # source offset → offset in ``ink``
        self.sections = {section["id"]: section for section in self._all_sections()}

    def run(self) -> list[str]:
        """Every check, in turn."""
        self._objects()
        self._source()
        self._nesting()
        self._coverage()
        self._ids()
        self._sentences()
        for name in _QUANTITIES:
            for item in self.document[name]:
                self._quantity(item)
        self._unclaimed()
        self._tables()
        self._tell_dates(self.document["meta"])
        return self.found

    def say(self, name: str, where: object, what: object) -> None:
        """Note a broken promise; of many of one name the first."""
        if sum(line.startswith(f"{name}:") for line in self.found) < _MOST:
            self.found.append(f"{name}: {where}: {what}")

    # ---- repairs ----

    def _repair_spans(self) -> Iterator[tuple[int, int, str]]:
        """The disjoint spans of repairs and how each reads; those that break that promise are told and left out."""
        spans = []
        for repair in self.document["source"]["repairs"]:
            if repair["count"] < 1:
                self.say("repairs", repair["kind"], "counts nothing")
            own = [tuple(span) for span in repair["spans"]]
            read = [(tuple(reading["span"]), reading["text"]) for reading in repair.get("readings", [])]
            if own != sorted(own) or read != sorted(read):
                self.say("repairs", repair["kind"], "not sorted")
            spans += [(start, end, "", repair["kind"]) for start, end in own]
            spans += [(start, end, text, repair["kind"]) for (start, end), text in read]
        last, before = 0, ""
        for start, end, text, kind in sorted(spans):
            if not 0 <= start < end <= len(self.source):
                self.say("repairs", kind, f"{start, end} is no span of the source")
            elif start < last:
                self.say("repairs", kind, f"{start, end} overlaps one of {before}")
            else:
                last, before = end, kind
                yield start, end, text

    def _read(self) -> list[str]:
        """For each source character the ink that a reader reads there."""
        read = ["" if char.isspace() else char for char in _HALF.sub("\ufffd", self.source)]
        for start, end, text in self.repairs:
            read[start:end] = [_inked(text), *[""] * (end - start - 1)]
        return read

    # ---- every object ----

    def _objects(self) -> None:
        """Every object with a span, a label of an enumeration or a deadline, wherever it stands."""
        waiting: list[tuple[str, Any]] = [("", {**self.document, "source": None})]
        while waiting:
            where, value = waiting.pop()
            if isinstance(value, list):
                waiting += [(f"{where}[{number}]", inner) for number, inner in enumerate(value)]
            elif isinstance(value, dict):
                waiting += [(f"{where}.{key}", inner) for key, inner in value.items()]
                if not where.endswith(".why"):  # has names of rules under the names of what they decided
                    self._object(where, value)

    def _object(self, where: str, value: Json) -> None:
        for key, inner in value.items():
            if key == "span":
                self._quote(where, inner, value.get("text"))
            elif key.endswith("_span"):
                self._quote(f"{where}.{key}", inner, value.get(key.removesuffix("_span")))
            elif key in _ENUMERATIONS and where != ".meta" and inner not in _ENUMERATIONS[key]:
                self.say("enumerations", f"{where}.{key}", repr(inner))
            elif key == "deadline" and inner is not None:
                self._deadline(f"{where}.deadline", inner)

    def _quote(self, where: str, span: Any, text: object) -> None:
        if span is None:
            return
        start, end = span
        if not 0 <= start <= end <= len(self.source):
            self.say("spans", where, f"{start, end} is no span of the source")
            return
        for edge in (start, end):
            i = bisect_right(self.starts, edge) - 1
            if i >= 0 and self.starts[i] < edge < self.repairs[i][1]:
                self.say("spans", where, f"{start, end} begins or ends inside the repair {self.repairs[i]}")
                return
        if isinstance(text, str):
            stands = self._words((start, end))
            told = _inked(text)
            if len(told) != len(stands) if self.rescripted else told != stands:
                self.say(
                    "quotes", where, f"{start, end} is quoted as {text[:60]!r} and reads {stands[:60]!r}"
                )

    def _deadline(self, where: str, deadline: Json) -> None:
        self._tell_dates(deadline)
        start, end = deadline["start"], deadline["end"]
        if start and end and start > end:
            self.say("deadlines", where, f"{deadline['text']!r} ends before it begins: {start} to {end}")

    def _tell_dates(self, fields: Json) -> None:
        for name, value in fields.items():
            if (
                (name in ("start", "end") or name.endswith("_on"))
                and value is not None
                and not _is_day(value)
            ):
                self.say("dates", name, repr(value))

    # ---- the whole ----

    def _source(self) -> None:
        told = self.document["source"]
        if told["characters"] != len(self.source):
            self.say("source", "characters", f"{told['characters']} for {len(self.source)}")
        if told["script"] not in _ENUMERATIONS["script"]:
            self.say("enumerations", "source.script", told["script"])
        kinds = [repair["kind"] for repair in told["repairs"]]
        if len(kinds) != len(set(kinds)):
            self.say("repairs", "kinds", f"one is listed twice: {kinds}")

    def _all_sections(self) -> Iterator[Json]:
        return (section for part in self.document["parts"] for section in _walk(part["sections"]))

    def _nesting(self) -> None:
        """Parts follow one another, sections lie in them in order, children in their parents."""
        at = 0
        for part in self.document["parts"]:
            start, end = part["span"]
            if start < at:
                self.say("nesting", part["id"], "overlaps the part before")
            at = end
            self._inside(part["id"], part["span"], part["sections"], 1)
            for quote in (*part["contents"], *part["paragraphs"]):
                self._within(part["id"], quote["span"], part["span"])

    def _inside(self, where: str, outer: Sequence[int], sections: Iterable[Json], level: int) -> None:
        waiting = [(where, outer, list(sections), level)]
        while waiting:
            where, outer, inner, level = waiting.pop()
            at = outer[0]
            for section in inner:
                start, end = section["span"]
                if start < at or end > outer[1] or start >= end:
                    self.say("nesting", section["id"], f"{start, end} is out of order or not inside {where}")
                if section["level"] != level:
                    self.say("nesting", section["id"], f"is of level {section['level']}, not {level}")
                at = end
                for quote in section["paragraphs"]:
                    self._within(section["id"], quote["span"], section["span"])
                waiting.append((section["id"], section["span"], section["children"], level + 1))

    def _within(self, where: str, inner: Sequence[int], outer: Sequence[int]) -> None:
        if not outer[0] <= inner[0] <= inner[1] <= outer[1]:
            self.say("nesting", where, f"{inner} does not lie in {outer}")

    def _coverage(self) -> None:
        """Each character with ink lies in one span of the structure, or in a repair; the document counts them right."""
        spans = sorted(self._placed())
        last, lost, at = 0, 0, 0
        for start, end, where in spans:
            if start < last and self._words((start, min(end, last))):
                self.say(
                    "placed once", where, f"{self.source[start : min(end, last)][:40]!r} was placed before"
                )
            last = max(last, end)
        for start, end, _ in sorted([*spans, *self.repairs, (len(self.source), len(self.source), "")]):
            gap = _inked(self.source[at:start]) if at < start else ""
            if gap:
                lost += len(gap)
                self.say("placed", (at, start), f"{gap[:40]!r} lies nowhere")
            at = max(at, end)
        told, ink = self.document["coverage"], sum(not char.isspace() for char in self.source)
        if (told["characters"], told["placed"]) != (ink, ink - lost):
            self.say(
                "coverage", f"{told['placed']} of {told['characters']}", f"counted {ink - lost} of {ink}"
            )

    def _placed(self) -> Iterator[tuple[int, int, str]]:
        spans = [(*field["span"], f"field {field['name']}") for field in self.document["meta"]["fields"]]
        spans += [(*table["span"], table["id"]) for table in self.document["tables"]]
        for part in self.document["parts"]:
            spans += [(*quote["span"], part["id"]) for quote in (*part["contents"], *part["paragraphs"])]
        for section in self.sections.values():
            spans += [(*quote["span"], section["id"]) for quote in section["paragraphs"]]
        yield from spans
        edges = sorted({start for start, _, _ in spans} | {s["span"][0] for s in self.sections.values()})
        for section in self.sections.values():
            yield self._own_line(section, edges)

    def _own_line(self, section: Json, edges: Sequence[int]) -> tuple[int, int, str]:
        """Label, heading and one stop, from where the section starts; no further than to the next thing that starts."""
        start, end = section["span"]
        after = bisect_right(edges, start)
        end = min(end, edges[after]) if after < len(edges) else end
        words, told = self._words((start, end)), _inked(section["label"] + section["heading"])
        size = len(told)
        if len(words) < size if self.rescripted else not words.startswith(told):
            self.say("headings", section["id"], f"{words[:60]!r} is told as {told[:60]!r}")
        size += category(words[size : size + 1] or " ").startswith("P")
        if len(words) > size:  # what goes on is no heading
            end = bisect_left(self.at, self.at[start] + size)
        return start, end, f"heading of {section['id']}"

    def _words(self, span: Sequence[int]) -> str:
        """The ink that a reader reads in a span, as far as that lies in the source."""
        start, end = (max(0, min(edge, len(self.source))) for edge in span)
        return self.ink[self.at[start] : self.at[end]]

    # ---- items ----

    def _ids(self) -> None:
        parts = [part["id"] for part in self.document["parts"]]
        sections = [section["id"] for section in self._all_sections()]
        items = [item["id"] for name in _ITEMS for item in self.document[name]]
        for name, ids in (("sections", parts + sections), ("items", items)):
            if len(ids) != len(set(ids)):
                self.say("ids", name, f"twice: {sorted({i for i in ids if ids.count(i) > 1})[:5]}")
        places, quantities = (
            {*parts, *sections},
            {q["id"] for name in _QUANTITIES for q in self.document[name]},
        )
        for item in (item for name in _ITEMS for item in self.document[name]):
            for place in (item["section"], item.get("target")):
                if place is not None and place not in places:
                    self.say("ids", item["id"], f"there is no section {place!r}")
            missing = [name for name in item.get("targets", ()) if name not in quantities]
            if missing:
                self.say("ids", item["id"], f"there is no figure {missing}")

    def _sentences(self) -> None:
        """An item lies in its sentence: quoted in it, or named by an id of ``sentences``; in its window, where it has one."""
        listed = {sentence["id"]: sentence for sentence in self.document.get("sentences", ())}
        for item in (item for name in _ITEMS[1:] for item in self.document[name]):
            sentence, context = item.get("sentence"), item.get("context")
            if isinstance(sentence, str):
                if sentence not in listed:
                    self.say("ids", item["id"], f"there is no sentence {sentence!r}")
                sentence = listed.get(sentence)
            for around in (sentence, context):
                if around and not (
                    around["span"][0] <= item["span"][0] <= item["span"][1] <= around["span"][1]
                ):
                    self.say("sentences", item["id"], f"{item['span']} does not lie in {around['span']}")

    def _quantity(self, item: Json) -> None:
        low, high = item["value"]["min"], item["value"]["max"]
        if low > high:
            self.say("values", item["id"], f"{item['text']!r}: {low} to {high}")
        # 七八十以上: a loose figure may be bounded, too.
        one, two = ("eq", "approx"), ("range",)
        if item["comparator"] in (one if low < high else two):
            self.say("values", item["id"], f"{item['text']!r} is {item['comparator']}: {low} to {high}")
        base = item["baseline"] and item["baseline"]["value"]
        if base and base["min"] > base["max"]:
            self.say("values", item["id"], f"baseline of {item['text']!r}: {base}")
        if not item["text"].strip():
            self.say("values", item["id"], "has no words")

    def _unclaimed(self) -> None:
        claimed = sorted(tuple(item["span"]) for name in _QUANTITIES for item in self.document[name])
        starts = [start for start, _ in claimed]
        reach = list(accumulate((end for _, end in claimed), max))
        for figure in self.document["coverage"]["unclaimed_numbers"]:
            start, end = figure["span"]
            before = bisect_left(starts, end) - 1
            if before >= 0 and reach[before] > start:
                self.say("unclaimed", figure["text"], f"{start, end} lies in a figure that is claimed")

    def _tables(self) -> None:
        """The cells of a table, and what stands above it, are its words."""
        for table in self.document["tables"] if not self.rescripted else ():
            words = self._words(table["span"])
            above = [words for words in (table["title"], table["unit"]) if words]
            for cell in (*above, *table["header"], *(cell for row in table["rows"] for cell in row)):
                if isinstance(cell, str) and _inked(cell) not in words:
                    self.say("tables", table["id"], f"has no {cell[:40]!r}")


def unexplained(value: Any) -> Any:
    """Plain data without what only ``explain`` gives."""
    if isinstance(value, dict):
        return {key: unexplained(item) for key, item in value.items() if key != "why"}
    return [unexplained(item) for item in value] if isinstance(value, list) else value


def _walk(sections: Iterable[Json]) -> Iterator[Json]:
    """Sections and all below them, in order, however deep they nest."""
    waiting = list(sections)[::-1]
    while waiting:
        section = waiting.pop()
        yield section
        waiting += reversed(section["children"])


def _inked(text: str) -> str:
    return "".join(text.split())


def _is_day(value: object) -> bool:
    if not isinstance(value, str) or not _ISO.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
