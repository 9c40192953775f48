"""Parts: the letter that issues a plan, the plan, the annexes (GB/T 9704-2012 7.3.5, 7.4.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from planparse.lexicon.kinds import ISSUING, LETTERS
from planparse.lexicon.letterhead import ATTACHMENT, HISTORY, IMPRINT
from planparse.structure.contents import Contents, find_contents
from planparse.structure.lines import Line
from planparse.structure.outline import Field
from planparse.structure.signoff import SignOff, attachments, find_sign_off
from planparse.structure.title import Title, find_title

_ANNEX = re.compile(ATTACHMENT)
_HISTORY = re.compile(HISTORY)
_IMPRINT = re.compile(IMPRINT)
_QUOTED = re.compile(r"《([^《》]*(?:《[^《》]*》[^《》]*)*)》")
_FOLD = re.compile(r"[\s《》〈〉“”‘’（）()、，]")
_ISSUED = re.compile(rf"(?:{ISSUING})(?P<object>.+)的(?:{'|'.join(LETTERS)})$")
_LONGEST_ANNEX_TITLE = 60


@dataclass(slots=True)
class Draft:
    """A part as line indices: ``first`` up to, not with, ``after``; ``taken`` are lines that are no text of it."""

    kind: str
    first: int
    after: int
    title: tuple[int, int] | None = None  # line indices
    title_text: str | None = None
    sign_off: SignOff | None = None
    contents: Contents | None = None
    taken: set[int] = field(default_factory=set)
    fields: list[Field] = field(default_factory=list)
    attachments: list[tuple[int | None, str]] = field(default_factory=list)


class Splitter:
    """Walks the lines behind the letterhead and cuts them where another part begins."""

    def __init__(self, lines: Sequence[Line], first: int, title: str | None, is_letter: bool) -> None:
        self.lines, self.first, self.is_letter = lines, first, is_letter
        self.title = title
        self.named: set[str] = set()

    def split(self) -> list[Draft]:
        """The parts in order; the first begins where the letterhead ends."""
        lines = self.lines
        draft = Draft("letter" if self.is_letter else "body", self.first, len(lines))
        i = self._open(draft)
        self._name_annexes(draft)
        drafts = [draft]
        while i < len(lines):
            start = self._annex_at(i, drafts[-1])
            if start is not None:
                drafts[-1].after = i
                drafts.append(start)
                i = self._open(start)
            else:
                i += 1
        for part in drafts:
            self._settle(part)
        return drafts

    def _open(self, draft: Draft) -> int:
        """Look for what a part has at most one of; gives the first line that may begin the next part."""
        draft.sign_off = find_sign_off(self.lines, draft.first, len(self.lines))
        if draft.kind != "letter":  # for what a letter seems to have may be its annex's
            draft.contents = find_contents(self.lines, draft.first, draft.after)
        return draft.contents.after if draft.contents else draft.first

    def _name_annexes(self, draft: Draft) -> None:
        """What the letter says it encloses: the titles it quotes, and its attachment note."""
        if not self.is_letter:
            return
        until = draft.sign_off.first if draft.sign_off else min(len(self.lines), self.first + 6)
        words = "".join(line.text for line in self.lines[self.first : until])
        self.named = {fold(name) for name in _QUOTED.findall(words)}
        match = _ISSUED.search(self.title or "")
        if match:
            self.named.add(fold(match["object"]))
            self.named.add(fold(match["object"].removesuffix("的请示").removesuffix("等")))

    def _annex_at(self, i: int, current: Draft) -> Draft | None:
        """The annex whose first line is ``lines[i]``, if one begins here."""
        line = self.lines[i]
        if line.label or len(line.text) > _LONGEST_ANNEX_TITLE or line.is_sentence:
            return None
        signed = current.sign_off is not None and i >= current.sign_off.after
        unsigned_annex = current.kind == "annex" and current.sign_off is None
        labelled = self._annex_label(i, signed or unsigned_annex)
        if labelled is not None:
            return labelled
        just_signed = signed and current.sign_off is not None and i == self._behind(current.sign_off)
        title = find_title(self.lines, i) if just_signed or self.named else None
        if title and (just_signed or (fold(title.text) in self.named and self._is_new(title, current))):
            return self._titled(title)
        if (
            just_signed
            and current.kind == "letter"
            and i + 1 < len(self.lines)
            and not _IMPRINT.match(line.text)
        ):
            return Draft("annex", i + 1, len(self.lines), (i, i + 1), line.text)
        return None

    def _behind(self, sign_off: SignOff) -> int:
        """The first line behind a sign-off that is not its imprint."""
        i = sign_off.after
        while i < len(self.lines) and _IMPRINT.match(self.lines[i].text):
            i += 1
        return i

    def _is_new(self, title: Title, current: Draft) -> bool:
        return title.text != current.title_text and (self.is_letter or current.kind == "annex")

    def _titled(self, title: Title) -> Draft:
        return Draft("annex", title.after, len(self.lines), (title.first, title.after), title.text)

    def _annex_label(self, i: int, allowed: bool) -> Draft | None:
        """An annex that says so: 附件1, 附：, alone in its line or before its title."""
        line = self.lines[i]
        match = _ANNEX.match(line.text) if line.text[0] == "附" else None
        if match is None or line.is_sentence or len(line.text) > _LONGEST_ANNEX_TITLE:
            return None
        if not allowed or not (match["number"] or match["colon"] or line.text in ("附件", "附表", "附录")):
            return None
        field_ = Field(
            "annex_label", line.start, line.start + match.start("title") if match["title"] else line.end
        )
        if match["title"]:
            field_ = Field("annex_label", line.start, line.end)
            return Draft("annex", i + 1, len(self.lines), None, match["title"].strip("《》"), fields=[field_])
        title = find_title(self.lines, i + 1, shortest=1) if i + 1 < len(self.lines) else None
        if title:
            draft = self._titled(title)
        elif i + 1 < len(self.lines) and self._could_be_title(self.lines[i + 1]):
            draft = Draft("annex", i + 2, len(self.lines), (i + 1, i + 2), self.lines[i + 1].text)
        else:
            draft = Draft("annex", i + 1, len(self.lines))
        draft.fields.append(field_)
        return draft

    def _could_be_title(self, line: Line) -> bool:
        return (
            not line.label
            and not line.is_sentence
            and len(line.text) <= 40
            and line.text[-1] not in "：:；，、"
        )

    def _settle(self, part: Draft) -> None:
        """Take the sign-off, the attachment note and the imprint out of the text of the part."""
        lines, fields = self.lines, part.fields
        if part.title:
            fields.append(_field("annex_title", lines, *part.title))
            if part.title[1] < part.after and _HISTORY.match(lines[part.title[1]].text):
                self._take(part, "history", part.title[1], part.title[1] + 1)
        if part.sign_off and part.sign_off.after > part.after:
            part.sign_off = None
        first = part.contents.after if part.contents else part.first
        end = part.sign_off.first if part.sign_off else part.after
        note = attachments(lines, first, end)
        if note:
            part.attachments = note[2]
            self._take(part, "attachments", note[0], note[1])
        if part.sign_off:
            self._take_sign_off(part, part.sign_off)
        for i in range(part.sign_off.after if part.sign_off else max(part.first, part.after - 4), part.after):
            if _IMPRINT.match(lines[i].text):
                self._take(part, "imprint", i, i + 1)

    def _take_sign_off(self, part: Draft, sign_off: SignOff) -> None:
        for i in range(sign_off.first, sign_off.after):
            name = "signature"
            if i == sign_off.date:
                name = "issued_on"
            elif i == sign_off.disclosure:
                name = "disclosure"
            self._take(part, name, i, i + 1)

    def _take(self, part: Draft, name: str, first: int, after: int) -> None:
        part.taken.update(range(first, after))
        part.fields.append(_field(name, self.lines, first, after))


def _field(name: str, lines: Sequence[Line], first: int, after: int) -> Field:
    return Field(name, lines[first].start, lines[after - 1].end)


def fold(title: str) -> str:
    """A title without what two places may write differently."""
    return _FOLD.sub("", title)
