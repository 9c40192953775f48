"""The tree: labelled lines become sections, the lines under them their paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from planparse.cleaning.lines import Line
from planparse.lexicon.characters import HANZI
from planparse.lexicon.letterhead import CLOSING_WORDS
from planparse.lexicon.numbering import ITEM_IN_WORDS, PROVISIONS
from planparse.regex import regex
from planparse.structure.depth import Order
from planparse.structure.headings import (
    before_blanks,
    is_bare_heading,
    items_have_headings,
    may_be_sentence,
    provisions_have_headings,
    read_heading,
)
from planparse.structure.labels import Label
from planparse.structure.outline import Node, PartNode
from planparse.structure.plausible import plausible

_PLAIN_HEADING = regex(rf"(?:{HANZI}|“)[^，。；：！？、|]{{1,23}}$")
_CAPTION = regex(r"[图表][ ]?[0-9A-Z]")  # of a figure or a table, which heads nothing
_APART = regex(f"{CLOSING_WORDS}|{ITEM_IN_WORDS}")  # what no section before it leads to
_FIRST_ITEM = regex("[第其]?一")  # the first of some items: it stands under the line before
_LONGEST_PLAIN = 24
_AS_PROVISIONS = frozenset(("han",))  # 一、 in rules of procedure, where it counts on from chapter to chapter
_ABOVE_PROVISIONS = _AS_PROVISIONS | {"chapter"}
_FEWER_BODIES = 3  # so many headed items to one without
_LONGEST_SET = 60  # of a heading without a number that the format sets as one
_STOPS = frozenset("。；：！？")


class Builder:
    """Builds the sections of one part from its lines, top to bottom."""

    def __init__(self, part: PartNode, lines: Sequence[Line], *, is_rule: bool) -> None:
        self.part, self.lines = part, lines
        self.labels = plausible(lines)
        labels = [label for label in self.labels if label]
        self.set_headings = _set_headings(lines)
        self.order = Order(
            labels, [self.set_headings.get(i, 0) for i, label in enumerate(self.labels) if label]
        )
        styles = {label.style for label in labels}
        self.boxed = "box" in styles
        self.provisions = PROVISIONS & styles
        if (
            not self.provisions
            and self.order.counts_across("chapter", "han")
            and _are_sentences(lines, self.labels, is_rule=is_rule)
        ):
            self.provisions = _AS_PROVISIONS
        self.titled = bool(self.provisions) and provisions_have_headings(
            [line.rest for line in lines if line.label and line.label.style in self.provisions]
        )
        self.headed = self._headed_items() if self.provisions else frozenset()
        self.before_blank = self._before_blanks()
        self.stack: list[Node] = []
        self.doubtful: set[int] = set()  # where the sections begin whose heading may be a sentence
        self.closed: set[int] = set()  # and those whose heading has a full stop that ends its line
        self.end = part.start  # of the text placed so far

    def build(self) -> None:
        """Fill in the sections and paragraphs of the part."""
        for i, (line, label) in enumerate(zip(self.lines, self.labels, strict=True)):
            if label is not None:
                self._section(line, label, i)
            elif i in self.set_headings or self._is_plain_heading(i):
                self._plain(line, self.set_headings.get(i, 0))
            else:
                self._paragraph(line.start, line.end)
        self._leave(0)
        if self.doubtful or self.closed:
            self._settle(self.part.sections)
        _name(self.part)

    def _section(self, line: Line, label: Label, i: int) -> None:
        outline = self.set_headings.get(i, 0)
        self._close(label, outline)
        after = self.lines[i + 1] if i + 1 < len(self.lines) else None
        words = line.rest
        in_provision = bool(self.provisions) and i not in self.headed and self._is_in_provision()
        stops = words[-1:] in _STOPS
        leads = (stops or in_provision) and self._leads(label, i)
        heading, body = read_heading(
            label,
            words,
            after,
            in_provision=in_provision and not (leads and is_bare_heading(words)),
            leads=leads and stops,
            provision=label.style in self.provisions,
            titled=self.titled,
            before_blank=i in self.before_blank,
        )
        end = line.end
        rest = end - len(words)
        number = label.number[0] if len(label.number) == 1 else list(label.number)
        run_in = rest + body < end
        if heading and self._is_doubtful(label, i, heading, words):
            self.doubtful.add(label.start)
        if heading and words[heading:] == "。":
            self.closed.add(label.start)
        at, words_at = (label.start, label.end), (rest, rest + heading)
        self._push(Node(label.style, at, number, words_at, len(self.stack) + 1, run_in, end, end, outline))
        if run_in:
            self._paragraph(rest + body, end)

    def _is_in_provision(self) -> bool:
        """Does the section that is being read lie inside a provision?"""
        return any(node.style in self.provisions for node in self.stack)

    def _is_doubtful(self, label: Label, i: int, heading: int, words: str) -> bool:
        """May the heading of a section be a sentence, or an item of a list whose items end with semicolons?"""
        if heading < len(words):
            return may_be_sentence(words[:heading])
        listed = self._in_list(label, i)
        return listed or (may_be_sentence(words) and not self._leads(label, i))

    def _settle(self, siblings: Sequence[Node]) -> None:
        """Take from the items of a list what only seems their headings, where enough of the others have none.

        The items of a list have headings, all of them or none; a short one beside sentences is one still.
        """
        for _, group in groupby(siblings, key=lambda node: node.style):
            items = list(group)
            bodies = sum(node.heading[0] == node.heading[1] for node in items)
            headed = len(items) - bodies
            doubtful = [node for node in items if node.start in self.doubtful]
            if headed == 1 < bodies and items[-1].start in self.closed and not items[-1].children:
                doubtful = items[-1:]  # the text below speaks of all items
            if bodies >= headed - len(doubtful) and bodies * _FEWER_BODIES >= headed:
                for node in doubtful:
                    _unhead(node)
        for node in siblings:
            self._settle(node.children)

    def _headed_items(self) -> frozenset[int]:
        """The items of provisions that have headings, most of those in one provision: （一）加强师资建设。培训师资一般…."""
        groups: dict[tuple[int, str], list[int]] = {}
        provision = -1
        for i, label in enumerate(self.labels):
            if label and label.style in self.provisions:
                provision = i
            elif label and provision >= 0:
                groups.setdefault((provision, label.style), []).append(i)
        return frozenset(
            i
            for items in groups.values()
            if items_have_headings([self.lines[i].rest for i in items])
            for i in items
        )

    def _before_blanks(self) -> set[int]:
        """The lines whose heading has a blank behind it for a stop, by what the others of their style have."""
        spaced = {
            label.style
            for line, label in zip(self.lines, self.labels, strict=True)
            if label and " " in line.text and " " in line.rest
        }
        found: set[int] = set()
        for style in spaced - self.provisions:
            items = [i for i, label in enumerate(self.labels) if label and label.style == style]
            found.update(items[k] for k in before_blanks([self.lines[i].rest for i in items]))
        return found

    def _leads(self, label: Label, i: int) -> bool:
        """Does the line lead to sections or text of its own?"""
        if i + 1 == len(self.lines) or self._in_list(label, i):
            return False
        following = self.labels[i + 1]
        if following:
            return self.order.encloses(label.style, following.style)
        apart = _APART.match(self.lines[i + 1].text)
        return apart is None or _FIRST_ITEM.match(apart[0]) is not None

    def _in_list(self, label: Label, i: int) -> bool:
        """Does the section before, of the same style, end with a semicolon? Then this one is an item of its list."""
        siblings = self.stack[-1].children if self.stack else self.part.sections
        return bool(siblings) and siblings[-1].style == label.style and self.lines[i - 1].text[-1] == "；"

    def _close(self, label: Label, outline: int) -> None:
        """Leave the sections that cannot hold the label; an unnumbered one holds what the format sets below it."""
        depth, least = len(self.stack), 0
        if self.boxed:
            box = next((i for i, node in enumerate(self.stack) if node.style == "box"), None)
            if box is not None and self._goes_in_box(self.stack[box], label):
                least = box + 1
            elif box is not None and self._goes_on_above(self.stack[box], label):
                depth = box
        while (
            depth > least
            and not self.order.encloses(self.stack[depth - 1].style, label.style)
            and not _is_above(self.stack[depth - 1], outline)
        ):
            depth -= 1
        self._leave(depth)

    def _leave(self, depth: int) -> None:
        """Close the sections below a depth: they end where the text so far ends."""
        while len(self.stack) > depth:
            self.stack.pop().end = self.end

    def _goes_in_box(self, box: Node, label: Label) -> bool:
        """A box numbers its own items: from 1, or on from those that it has."""
        own = [node.number for node in box.walk() if node is not box and node.style == label.style]
        if label.style in ("part", "subpart", "chapter", "division", "article", "han", "box"):
            return False
        return (
            label.number[-1] == 1
            if not own
            else label.number[-1] in (1, own[-1] + 1 if isinstance(own[-1], int) else 0)
        )

    def _goes_on_above(self, box: Node, label: Label) -> bool:
        """Does a number fall back behind those of the box? Then it counts on from the list that holds the box."""
        own = [node.number for node in box.walk() if node is not box and node.style == label.style]
        return bool(own) and isinstance(own[-1], int) and label.number[-1] <= own[-1]

    def _plain(self, line: Line, outline: int) -> None:
        """An unnumbered heading holds the paragraphs up to the next heading.

        It also holds the sections that the format sets below it.
        """
        depth = len(self.stack)
        while depth and (
            _is_level(self.stack[depth - 1], outline)
            or (self.stack[depth - 1].style == "plain" and not _is_above(self.stack[depth - 1], outline))
        ):
            depth -= 1
        self._leave(depth)
        at, words_at = (line.start, line.start), (line.start, line.end)
        self._push(Node("plain", at, None, words_at, depth + 1, False, line.end, line.end, outline))

    def _push(self, node: Node) -> None:
        siblings = self.stack[-1].children if self.stack else self.part.sections
        siblings.append(node)
        self.stack.append(node)
        self.end = node.line_end

    def _paragraph(self, start: int, end: int) -> None:
        holder = self.stack[-1].paragraphs if self.stack else self.part.paragraphs
        holder.append((start, end))
        self.end = end

    def _is_plain_heading(self, i: int) -> bool:
        """A short line without a stop, between paragraphs that have one."""
        line = self.lines[i]
        if len(line.text) > _LONGEST_PLAIN or not _PLAIN_HEADING.match(line.text) or i + 1 >= len(self.lines):
            return False
        if _CAPTION.match(line.text):
            return False
        before, after = self.lines[i - 1] if i else None, self.lines[i + 1]
        return (
            (before is None or before.text[-1] in "。！？；")
            and after.is_sentence
            and self.labels[i + 1] is None
        )


def _set_headings(lines: Sequence[Line]) -> dict[int, int]:
    """The lines that the format sets as headings, and their levels; none where half of the text is set so."""
    found = {
        i: line.set_as.level or 1
        for i, line in enumerate(lines)
        if line.set_as and line.set_as.kind == "heading" and (line.label or _may_head(line))
    }
    inked = sum(len(lines[i].text) for i in found)
    return found if found and inked * 2 < sum(len(line.text) for line in lines) else {}


def _are_sentences(lines: Sequence[Line], labels: Sequence[Label | None], *, is_rule: bool) -> bool:
    """Do all lines with 一、 end a sentence, and no more than half of them begin with what may be a heading?

    Those of a plan that counts on across its chapters head what stands below or behind them, those of rules do not.
    """
    at = [i for i, label in enumerate(labels) if label and label.style in _AS_PROVISIONS]
    if any(lines[i].rest[-1:] not in _STOPS for i in at):
        return False
    if is_rule:
        return True
    headed = 0
    for i in at:
        lead, _, body = lines[i].rest.replace("：", "。").partition("。")
        after = labels[i + 1] if i + 1 < len(labels) else None
        leads = i + 1 < len(labels) and (after is None or after.style not in _ABOVE_PROVISIONS)
        headed += bool(body or leads) and is_bare_heading(lead)
    return headed * 2 <= len(at)


def _may_head(line: Line) -> bool:
    return len(line.text) <= _LONGEST_SET and line.text[-1] not in _STOPS


def _is_above(node: Node, outline: int) -> bool:
    """Does the format set an unnumbered section above a heading of a level (0: of none)?"""
    return node.style == "plain" and 0 < node.outline < outline


def _is_level(node: Node, outline: int) -> bool:
    """Does the format set a section as low as a heading of a level (0: of none), or lower?"""
    return 0 < outline <= node.outline


def _unhead(node: Node) -> None:
    """Make the heading of a section the beginning of its text."""
    start, end = node.heading[0], node.line_end
    if node.paragraphs and node.paragraphs[0][0] < end:
        del node.paragraphs[0]
    node.paragraphs.insert(0, (start, end))
    node.heading, node.run_in = (start, start), True


def _name(part: PartNode) -> None:
    """Give every section its id: the numbers of the labels on the way down."""
    _name_below(part.sections, part.id)


def _name_below(nodes: Sequence[Node], above: str) -> None:
    seen: dict[str, int] = {}
    for node in nodes:
        name = _step(node)
        seen[name] = seen.get(name, 0) + 1
        node.id = f"{above}/{name}" + (f"~{seen[name]}" if seen[name] > 1 else "")
        _name_below(node.children, node.id)


def _step(node: Node) -> str:
    if isinstance(node.number, list):  # 1.2 → 2 under 1; 第八条之一 → 8-1
        return str(node.number[-1]) if node.style.startswith("decimal") else "-".join(map(str, node.number))
    return str(node.number) if node.number is not None else "h"
