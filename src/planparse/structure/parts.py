"""Parts: the letter that issues a plan, the plan, the annexes (GB/T 9704-2012 7.3.5, 7.4.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field
from itertools import pairwise

from planparse.cleaning.lines import Line
from planparse.cleaning.text import Range
from planparse.lexicon.kinds import ISSUING, LETTERS
from planparse.lexicon.letterhead import ATTACHMENT, DATE, HISTORY, IMPRINT, SENT_TO
from planparse.record import record
from planparse.regex import regex
from planparse.structure.contents import Contents, find_contents
from planparse.structure.numbers import read_document_number
from planparse.structure.outline import Field
from planparse.structure.recipients import is_addressee
from planparse.structure.set_title import end_of_look
from planparse.structure.signoff import (
    SignOff,
    attachments,
    find_sign_off,
    is_item,
    is_signature,
    note_at,
    undated,
)
from planparse.structure.title import Title, find_title, fold, says_it_issues, title_kind

_ANNEX = regex(ATTACHMENT)
_HISTORY = regex(HISTORY)
_DATE_ALONE = regex(rf"[（(]?{DATE}[）)]?")
_IMPRINT = regex(IMPRINT)
_SENT_TO = regex(SENT_TO)
_QUOTED = regex(r"《([^《》]*(?:《[^《》]*》[^《》]*)*)》")
_ISSUED = regex(rf"(?:{ISSUING})(?P<object>.+)的(?:{'|'.join(LETTERS)})$")
_PROVISIONS = frozenset(("part", "chapter", "article"))  # no letter has them
_DIVISIONS = _PROVISIONS | {"han", "decimal1"}
_LONGEST_ANNEX_TITLE = 60
_LONGEST_UNKNOWN_TITLE = 40  # of a line that only its place makes a title, for no kind of document ends it
_MOST_TITLE_LINES = 4
_MOST_COPY_LINES = 4


@record
class Draft:
    """A part as line indices: ``first`` up to, not with, ``after``; ``taken`` are lines that are no text of it."""

    kind: str
    first: int
    after: int
    title: Range | None = None  # clean offsets
    title_text: str | None = None
    sign_off: SignOff | None = None
    contents: Contents | None = None
    taken: set[int] = field(default_factory=set)
    signatures: list[int] = field(default_factory=list)  # where no date stands below them
    fields: list[Field] = field(default_factory=list)
    attachments: list[tuple[int | None, str]] = field(default_factory=list)


class Splitter:
    """Walks the lines behind the letterhead and cuts them where another part begins."""

    def __init__(self, lines: Sequence[Line], first: int, title: str | None, is_letter: bool) -> None:
        self.lines, self.first, self.is_letter = lines, first, is_letter
        self.title = title
        self.sign_off: SignOff | None = None  # the one found last
        self.searched = False
        self.named: set[str] = set()
        self.issues = False  # does the text of the letter say that it issues something?
        # The line behind the attachment note, and its titles.
        self.note: tuple[int, set[str]] = len(lines), set()
        self.listed = 0  # the line behind the note that ``_lists_the_rest`` read last
        self.behind = -1, 0  # where a sign-off ends, and the line that ``_behind`` found for it

    def split(self) -> list[Draft]:
        """The parts in order; the first begins where the letterhead ends."""
        lines = self.lines
        draft = Draft("letter" if self.is_letter else "body", self.first, len(lines))
        i = self._open(draft)
        self._name_annexes(draft)
        if draft.sign_off is None and (note := attachments(lines, i, len(lines))):
            self.note = (note[1], {fold(title) for _, title in note[2]})
        drafts = [draft]
        while i < len(lines):
            line = lines[i]
            if line.text[0] == "附" and self._lists_the_rest(i):
                break
            opens = not (line.label or len(line.text) > _LONGEST_ANNEX_TITLE or line.is_sentence)
            start = (self._labelled(i, drafts[-1]) or self._unlabelled(i, drafts[-1])) if opens else None
            if start is None and drafts[-1].kind == "letter":
                start = self._untitled(i, drafts[-1])
            if start is not None:
                drafts[-1].after = i
                drafts.append(start)
                i = self._open(start)
            else:
                i += 1
        for part in drafts:
            self._settle(part)
        return drafts

    def _lists_the_rest(self, i: int) -> bool:
        """Is all that follows the names of what a page has for download, and no annex itself?"""
        note = note_at(self.lines, i, len(self.lines)) if i >= self.listed else None
        if note is None:
            return False
        self.listed = note[1]  # what the rest of the note lists, it does not list anew
        return all(_IMPRINT.match(line.text) for line in self.lines[self.listed :])

    def _open(self, draft: Draft) -> int:
        """Look for what a part has at most one of; gives the first line that may begin the next part."""
        draft.sign_off = self._next_sign_off(draft.first)
        if draft.kind != "letter":  # for what a letter seems to have may be its annex's
            draft.contents = find_contents(self.lines, draft.first, draft.after)
        if draft.contents and draft.sign_off and self._is_next(draft.contents, draft.sign_off):
            draft.contents = None
        return draft.contents.after if draft.contents else draft.first

    def _is_next(self, contents: Contents, sign_off: SignOff) -> bool:
        """Is a table of contents that of the next part, whose title stands behind the sign-off above it?"""
        behind = self._behind(sign_off)
        return sign_off.after <= behind < contents.first and self._title_at(behind) is not None

    def _next_sign_off(self, first: int) -> SignOff | None:
        """The first sign-off from a line on; sought again only where the one found last lies behind that line."""
        if self.searched and (self.sign_off is None or self.sign_off.first >= first):
            return self.sign_off
        self.searched = True
        self.sign_off = find_sign_off(self.lines, first, len(self.lines))
        return self.sign_off

    def _name_annexes(self, draft: Draft) -> None:
        """What the letter says it encloses: the titles it quotes, and its attachment note."""
        if not self.is_letter:
            return
        until = draft.sign_off.first if draft.sign_off else min(len(self.lines), self.first + 6)
        words = "".join(line.text for line in self.lines[self.first : until])
        self.issues = says_it_issues(words)
        self.named = {fold(name) for name in _QUOTED.findall(words)}
        match = _ISSUED.search(self.title or "")
        if match:
            self.named.add(fold(match["object"].strip("《》")))
            self.named.add(fold(match["object"].removesuffix("的请示").removesuffix("等")))

    def _labelled(self, i: int, current: Draft) -> Draft | None:
        """An annex that says so: 附件1, 附：, in the line above its title or in the same line.

        It stands behind the sign-off or another annex; where nobody signed, the attachment note announces it, or it
        is the first.
        """
        line = self.lines[i]
        match = _ANNEX.match(line.text) if line.text[0] == "附" else None
        if match is None or not (match["number"] or match["colon"] or line.text in ("附件", "附表", "附录")):
            return None
        if is_item(match["title"]) and not match["number"]:  # 附件：1.名单 is an attachment note
            return None
        if current.sign_off and i < current.sign_off.after:
            return None
        behind = current.sign_off or current.kind == "annex"
        if not (behind or self._noted(i, match["title"]) or self._is_first(i, match)):
            return None
        label = Field("annex_label", line.start, line.end)
        if match["title"]:
            title = (line.start + match.start("title"), line.start + match.end("title"))
            return self._annex(i + 1, title, match["title"].strip("《》"), [label])
        below = find_title(self.lines, i + 1, shortest=1) if i + 1 < len(self.lines) else None
        if below:
            return self._titled(below, [label])
        if i + 1 < len(self.lines) and _may_be_title(self.lines[i + 1]):
            return self._titled(self._unknown_title(i + 1), [label])
        return self._annex(i + 1, None, None, [label])

    def _is_first(self, i: int, match: re.Match[str]) -> bool:
        """Without a sign-off: is it 附件1 alone in its line, above a title and the text or table of the annex?

        Without a number it stands above another letter: the title, and its number or those whom it is sent to.
        """
        if not (match["number"] or match["title"]) and i + 1 < len(self.lines):
            title = find_title(self.lines, i + 1)
            under = self.lines[title.after] if title and title.after < len(self.lines) else None
            return under is not None and (read_document_number(under.text) is not None or is_addressee(under))
        if match["number"] not in ("1", "一") or match["title"] or i + 2 >= len(self.lines):
            return False
        return _may_be_title(self.lines[i + 1]) and not self.lines[i + 2].text.startswith("附")

    def _noted(self, i: int, title: str) -> bool:
        """Without a sign-off: is the title one that the attachment note above has announced?"""
        after, titles = self.note
        words = title or (self.lines[i + 1].text if i + 1 < len(self.lines) else "")
        return i >= after and fold(words) in titles

    def _unlabelled(self, i: int, current: Draft) -> Draft | None:
        """An annex by its title: straight behind the sign-off, or the title that the letter names."""
        behind = (
            current.sign_off is not None
            and i >= current.sign_off.after
            and i == self._behind(current.sign_off)
        )
        title = self._title_at(i) if behind or self._may_be_named(i) else None
        if title and (behind or (fold(title.text) in self.named and self._is_new(title, current))):
            return self._titled(title)
        if behind and current.kind == "letter" and i + 1 < len(self.lines) and _may_be_title(self.lines[i]):
            if _HISTORY.match(self.lines[i].text):  # of a law whose title stands above its promulgation only
                return self._annex(i, None, None, [])
            return self._titled(self._unknown_title(i))
        return None

    def _untitled(self, i: int, letter: Draft) -> Draft | None:
        """What a letter issues, set without its title: provisions, or sections behind the sign-off."""
        label = self.lines[i].label
        if i == letter.first or (label and label.number != (1,)):
            return None
        behind = letter.sign_off is not None and i == self._behind(letter.sign_off)
        if label is None:
            following = self.lines[i + 1 : i + 4]
            sections = any(line.label and line.label.style in _DIVISIONS for line in following)
            return self._annex(i, None, None, []) if behind and sections else None
        provisions = label.style in _PROVISIONS and self.issues
        return (
            self._annex(i, None, None, []) if provisions or (behind and label.style in _DIVISIONS) else None
        )

    def _may_be_named(self, i: int) -> bool:
        """Does a title that the letter names begin with the words of a line?"""
        if not self.named:
            return False
        words = fold(self.lines[i].text)
        return any(name.startswith(words) for name in self.named)

    def _title_at(self, i: int) -> Title | None:
        """The title whose first line is the ``i``-th.

        One that the letter names, though its lines break it elsewhere.
        """
        found = find_title(self.lines, i)
        if found and fold(found.text) in self.named:
            return found
        words = ""
        for after in range(i + 1, min(len(self.lines), i + _MOST_TITLE_LINES) + 1):
            words += self.lines[after - 1].text
            if fold(words) in self.named:
                return Title(words, i, after, title_kind(words))
        return found

    def _behind(self, sign_off: SignOff) -> int:
        """The first line behind a sign-off that is not its imprint, nor of a list of its annexes; sought once for each."""
        i = sign_off.after
        if self.behind[0] == i:
            return self.behind[1]
        while i < len(self.lines) and _IMPRINT.match(self.lines[i].text):
            i += 1
        listed = _ANNEX.match(self.lines[i].text) if i < len(self.lines) else None
        if listed and not listed["number"] and is_item(listed["title"]):
            note = note_at(self.lines, i, len(self.lines))
            if note and (note[1] == len(self.lines) or _ANNEX.match(self.lines[note[1]].text)):
                i = note[1]
        self.behind = sign_off.after, i
        return i

    def _is_new(self, title: Title, current: Draft) -> bool:
        return title.text != current.title_text and (self.is_letter or current.kind == "annex")

    def _titled(self, title: Title, fields: Sequence[Field] = ()) -> Draft:
        words = (self.lines[title.first].start, self.lines[title.after - 1].end)
        return self._annex(title.after, words, title.text, [*fields, Field("annex_title", *words)])

    def _unknown_title(self, first: int) -> Title:
        """What only its place makes a title, as far down as the format sets it alike."""
        after = end_of_look(self.lines, first)
        return Title("".join(line.text for line in self.lines[first:after]), first, after, None)

    def _annex(self, first: int, title: Range | None, words: str | None, fields: list[Field]) -> Draft:
        return Draft("annex", first, len(self.lines), title, words, fields=fields)

    def _settle(self, part: Draft) -> None:
        """Take the sign-off, the attachment note and the imprint out of the text of the part."""
        lines = self.lines
        if part.sign_off and part.sign_off.after > part.after:
            part.sign_off = None
        first = part.contents.after if part.contents else part.first
        end = part.sign_off.first if part.sign_off else part.after
        i = part.first
        while i < end and (name := _under_title(lines[i].text)) and (part.title or name == "history"):
            self._take(part, name, i, i + 1)
            i += 1
        if part.title and i + 1 < end and _is_broken_history(lines[i].text, lines[i + 1].text):
            self._take(part, "history", i, i + 2)
        behind = part.sign_off.after if part.sign_off else part.after
        for note in filter(None, (attachments(lines, first, end), attachments(lines, behind, part.after))):
            part.attachments = part.attachments or note[2]
            self._take(part, "attachments", note[0], note[1])
        if part.sign_off:
            self._take_sign_off(part, part.sign_off)
        elif part.kind != "annex":
            part.signatures = [i for i in undated(lines, first, part.after) if i not in part.taken]
            for i in part.signatures:
                self._take(part, "signature", i, i + 1)
        self._take_imprint(part, part.sign_off.after if part.sign_off else max(part.first, part.after - 4))

    def _take_sign_off(self, part: Draft, sign_off: SignOff) -> None:
        for i in range(sign_off.first, sign_off.after):
            name = "signature"
            if i == sign_off.date:
                name = "issued_on"
            elif i == sign_off.disclosure:
                name = "disclosure"
            self._take(part, name, i, i + 1)

    def _take_imprint(self, part: Draft, first: int) -> None:
        """Its lines; those to whom copies go may take several, down to the line that says when it was printed."""
        left = [i for i in range(first, part.after) if i not in part.taken]
        for i in left:
            if _SENT_TO.match(self.lines[i].text):
                self._take(part, "recipients", i, i + 1)
        found = [i for i in left if _IMPRINT.match(self.lines[i].text)]
        for i, following in pairwise([*found, 0]):
            copies = self.lines[i].text[0] in "抄分" and self.lines[i].text[-1] != "。"
            goes_on = copies and following - i <= _MOST_COPY_LINES
            self._take(part, "imprint", i, max(following, i + 1) if goes_on else i + 1)

    def _take(self, part: Draft, name: str, first: int, after: int) -> None:
        part.taken.update(range(first, after))
        part.fields.append(Field(name, self.lines[first].start, self.lines[after - 1].end))


def _under_title(line: str) -> str | None:
    """What a line under the title of an annex is: when it was adopted or written, or by whom."""
    if _HISTORY.match(line):
        return "history"
    if _DATE_ALONE.fullmatch(line):
        return "annex_date"
    return "author" if is_signature(line) else None


def _is_broken_history(first: str, second: str) -> bool:
    """Do two lines make up a law's history in one pair of brackets?"""
    return first[0] in "（(" and second[-1] in "）)" and _HISTORY.match(first + second) is not None


def _may_be_title(line: Line) -> bool:
    return not (
        line.label
        or line.is_row
        or line.is_sentence
        or len(line.text) > _LONGEST_UNKNOWN_TITLE
        or line.text[-1] in "：:；，、"
    )
