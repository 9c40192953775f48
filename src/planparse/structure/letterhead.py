"""The letterhead at the head of a document: marks, number, title, recipients, history (GB/T 9704-2012 7.2, 7.3)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planparse.cleaning.lines import Line
from planparse.lexicon.agencies import NAME_END
from planparse.lexicon.characters import HANZI
from planparse.lexicon.letterhead import (
    ADDRESSES,
    ALL_BODIES,
    AUTHOR,
    DATE,
    DISCLOSURE,
    HISTORY,
    MARKS,
    MONTH,
    NUMERIC_DATE,
    OCCASION,
)
from planparse.lexicon.numbering import CONTENTS
from planparse.regex import regex
from planparse.structure.dates import read_date
from planparse.structure.numbers import read_document_number
from planparse.structure.outline import Field, Letterhead
from planparse.structure.recipients import address, addressees, is_addressee
from planparse.structure.set_title import SetTitle, find_set_title
from planparse.structure.signoff import dated_names, is_agency, is_signature
from planparse.structure.title import (
    Title,
    find_title,
    fold,
    is_short_for,
    issues_another,
    proper_start,
    title_kind,
)

_MARKS = {name: regex(p) for name, p in MARKS.items()}
_HISTORY = regex(HISTORY)
_BARE_MARK = regex(rf".{{2,120}}{NAME_END}[ ]*(?:公告|通告|令|公报)")
_MARK_END = regex("[ ]?(?:文件|令|公告|通告)$")
_REST_OF_NUMBER = regex(r"(?:[〔\[（(][0-9]{4}[〕\]）)])?[0-9]{1,5}[ ]?号")
_OCCASION = regex(OCCASION)
_AUTHOR = regex(AUTHOR)
_ALL_BODIES = regex(ALL_BODIES)
_DISCLOSURE = regex(DISCLOSURE)
_DATE_ALONE = regex(rf"[（(]?(?:{DATE}|{NUMERIC_DATE})[）)]?")
_MONTH_ALONE = regex(rf"[（(]{MONTH}[）)]")
_ABOUT = regex("关于|印发|转发")
_PERSON = regex(rf"(?:{HANZI}|·){{2,8}}")
_MOST_LINES = 60
_MOST_REMARKS = 6  # lines that nobody reads, one after the other
_LONGEST_REMARK = 60
_LONGEST_LINE = 60  # of a title without a kind, and of what stands under a title
_LONGEST_CODE = 20
_MOST_LEADS = 10
_MOST_AMENDMENTS = 20
_INSIDE_TITLE = frozenset("：:，；")  # no title without a kind has one
_LONGEST_MENU_WORD = 6  # 通知公告, 信息公开指南
_SHORTEST_BARE = 6
_SHORTEST_PREAMBLE = 20
_LONGEST_PREAMBLE = 4  # lines
_SHORTEST_HALF = 8  # characters of the first line of a title that goes on
_MOST_ISSUERS = 12
_REPORTED = frozenset(
    ("occasion", "author", "issued_on")
)  # what stands above the address of a report or a speech


class Head:
    """Reads the lines of the letterhead one by one, from the top, until the text begins."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.letterhead = Letterhead()
        self.at = 0
        self.set_title = find_set_title(lines)

    def read(self) -> Letterhead:
        """The letterhead; ``self.at`` is then the index of the first line of the text."""
        self._read()
        if (
            self.set_title and self.letterhead.title is None
        ):  # what is set as a title stands too deep to be one
            self.set_title, self.at, self.letterhead = None, 0, Letterhead()
            self._read()
        return self.letterhead

    def _read(self) -> None:
        readers = (
            self._mark,
            self._number,
            self._history,
            self._title,
            self._under_title,
            self._recipients,
            self._disclosure,
            self._remark,
            self._lead,
            self._above_set_title,
        )
        while self.at < min(len(self.lines), _MOST_LINES) and any(reader() for reader in readers):
            pass

    def _take(self, name: str, count: int = 1) -> bool:
        first, last = self.lines[self.at], self.lines[self.at + count - 1]
        self.letterhead.fields.append(Field(name, first.start, last.end))
        self.at += count
        return True

    def _mark(self) -> bool:
        if not self.at and (count := self._joint_mark()):
            return self._take("issuing_mark", count)
        text = self.lines[self.at].text
        if len(text) > _LONGEST_REMARK or text[-1] in "。；：":
            return False
        for name, pattern in _MARKS.items():
            if pattern.match(text):
                return self._take(name)
        return False

    def _joint_mark(self) -> int:
        """Of how many lines is the mark of several issuers (7.2.4)?

        Each has a name, and one of them 文件 or 令 behind it.
        """
        count = documents = 0
        for line in self.lines[:_MOST_ISSUERS]:
            name = _MARK_END.sub("", line.text)
            if line.label or not (is_signature(name) or (count and not name)):
                break
            count += 1
            documents += name != line.text
        return count if documents == 1 else 0

    def _number(self) -> bool:
        head = self.letterhead
        text, count = self._number_line()
        if head.recipients or not ("号" in text or "〔" in text):
            return False
        number = read_document_number(text.split("签发人")[0].strip())
        if number is None or (number[0][-1] in "）)" and not self._titled_below(self.at + count)):
            return False
        if head.document_number:  # set again, above or under the title; or that of another issuer
            again = fold(number[0]) == fold(head.document_number[0])
            return (again or head.fields[-1].name == "document_number") and self._take("document_number")
        if not number[1] and (mark := self._mark_above()):  # 第327号 under 某省人民政府令
            number = (mark + number[0], mark, *number[2:])
        head.document_number = number
        return self._take("document_number", count)

    def _number_line(self) -> tuple[str, int]:
        """The line, with the next one where that goes on in a number: 某发 above 〔2021〕3号."""
        text, following = self.lines[self.at].text, self.lines[self.at + 1 : self.at + 2]
        goes_on = following and len(text) <= _LONGEST_CODE and _REST_OF_NUMBER.fullmatch(following[0].text)
        if not goes_on or "号" in text or title_kind(text):
            return text, 1
        return text + following[0].text, 2

    def _mark_above(self) -> str:
        """The issuing mark straight above: names apart by blanks, and 令 or the like behind the last one."""
        field = self.letterhead.fields[-1] if self.at else None
        if field is None or field.name != "issuing_mark":
            return ""
        mark = " ".join(line.text for line in self.lines[: self.at] if line.start >= field.start)
        return mark[:-2] + mark[-1] if mark[-2:-1] == " " else mark

    def _history(self) -> bool:
        """When a law was adopted, amended and so on, under the title or right above it."""
        count = self._history_lines(self.at)
        if not (count and (self.letterhead.title or self._titled_below(self.at + count))):
            return False
        return self._take("history", count)

    def _titled_below(self, i: int) -> bool:
        """Does a title stand there, or behind more history?"""
        end = i + _MOST_AMENDMENTS
        while i < min(end, len(self.lines)) and (count := self._history_lines(i)):
            i += count
        return find_title(self.lines, i) is not None

    def _history_lines(self, i: int) -> int:
        """How many lines the history takes up that begins there; 0 for none.

        It takes one, or several in one pair of brackets.
        """
        text = self.lines[i].text
        if text[0] not in "（(0123456789一二" or not _HISTORY.match(text):
            return 0
        return self._bracket(i) if text[0] in "（(" else 1

    def _bracket(self, i: int) -> int:
        """Over how many lines does the bracket go that this one opens?

        One, where it is not closed before a sentence.
        """
        for count, line in enumerate(self.lines[i : i + _MOST_AMENDMENTS], 1):
            if line.text[-1] in "）)":
                return count
            if line.label or line.is_sentence:
                break
        return 1

    def _title(self) -> bool:
        line = self.lines[self.at]
        if line.label or line.text in CONTENTS:
            return False
        if self.letterhead.title is None and self.set_title:
            return self.at == self.set_title.first and self._take_set_title(self.set_title)
        if self.letterhead.title is None:
            return self._first_title(find_title(self.lines, self.at))
        return not line.is_sentence and self._title_again(find_title(self.lines, self.at))

    def _first_title(self, title: Title | None) -> bool:
        if title is None and self._is_bare_title():
            self.letterhead.title = self.lines[self.at].text
            return self._take("title")
        if title is None or ("，" in title.text and "关于" not in title.text and "——" not in title.text):
            return False  # a sentence; but 坚定信心，真抓实干——在会议上的讲话 has a subtitle
        return self._entitle(title)

    def _take_set_title(self, title: SetTitle) -> bool:
        words = "".join(line.text for line in self.lines[title.first : title.after])
        self.letterhead.title, self.letterhead.kind = words, title_kind(words)
        return self._take("title", title.after - title.first)

    def _above_set_title(self) -> bool:
        return (
            self.letterhead.title is None
            and self.set_title is not None
            and self.at < self.set_title.first
            and self._take("remark")
        )

    def _entitle(self, title: Title) -> bool:
        """Take a title, and what only seems to belong to it above it."""
        start = proper_start(self.lines, title)
        while self.at < start:
            if not self._number():
                self._take("remark")
        self.letterhead.title = "".join(line.text for line in self.lines[start : title.after])
        self.letterhead.kind = title.kind
        return self._take("title", title.after - start)

    def _title_again(self, title: Title | None) -> bool:
        """The title is set again above the text, if only its first line; or what seemed the title is none."""
        line = self.lines[self.at].text
        if title is None and line[:2] != (self.letterhead.title or "")[:2]:
            return False
        own, line = fold(self.letterhead.title or ""), fold(line)
        if title is None or fold(title.text) != own:
            better = title is not None and self._is_better(title)
            if title is not None and better:
                name = "issuing_mark" if _BARE_MARK.fullmatch(self.letterhead.title or "") else "remark"
                for field in self.letterhead.fields:
                    field.name = name if field.name == "title" else field.name
                return self._entitle(title)
            if line.endswith("…") and line.startswith(own):  # a site's abstract
                return self._take("remark")
            return len(line) >= _SHORTEST_HALF and own.startswith(line) and self._take("title")
        return self._take("title", title.after - title.first)

    def _is_better(self, title: Title) -> bool:
        """What seemed the title names issuers and kind only, a menu, what this one issues, or this one in short."""
        own = self.letterhead.title or ""
        if fold(title.text).endswith(fold(own)):  # its copy under a line of its own
            return False
        if "关于" in title.text and (_BARE_MARK.fullmatch(own) or len(own) <= _LONGEST_MENU_WORD):
            return True
        if issues_another(title.text) and not issues_another(own) and fold(own) in fold(title.text):
            return True
        return self.letterhead.document_number is None and is_short_for(own, title.text)

    def _is_bare_title(self) -> bool:
        """A short line without a kind is a title where a document number or an adoption note follows it.

        So is the first line of all above a preamble and the sections under it.
        """
        line, following = self.lines[self.at], self.lines[self.at + 1 : self.at + 2 + _LONGEST_PREAMBLE]
        if (
            not following
            or len(line.text) > _LONGEST_LINE
            or line.is_sentence
            or line.text[-1] == "、"
            or _DATE_ALONE.fullmatch(line.text)
            or not _INSIDE_TITLE.isdisjoint(line.text)
        ):
            return False
        text, alone = following[0].text, not self.at and self._may_be_title(line.text)
        if alone and is_addressee(following[0]):
            return True
        if read_document_number(text) is not None or _HISTORY.match(text) is not None:
            return True
        preamble = following[0].label is None and text[-1] in "。：" and len(text) >= _SHORTEST_PREAMBLE
        return alone and preamble and any(after.label for after in following[1:])

    @staticmethod
    def _may_be_title(text: str) -> bool:
        if len(text) < _SHORTEST_BARE or text[0] in "（(【" or text.startswith(ADDRESSES):
            return False
        return not (is_signature(text) or _DATE_ALONE.fullmatch(text))

    def _under_title(self) -> bool:
        text = self.lines[self.at].text
        if self.letterhead.recipients or len(text) > _LONGEST_LINE:
            return False
        if self.letterhead.title is None and not self._without_title(text):
            return False
        if _OCCASION.match(text):
            self.letterhead.issued_on = self.letterhead.issued_on or read_date(text)
            return self._take("occasion")
        above = self.letterhead.fields[-1].name if self.letterhead.fields else ""
        signed = above in ("title", "occasion") and is_signature(text) and not _AUTHOR.match(text)
        if signed and not text.startswith(ADDRESSES):
            self.letterhead.issuers = [name for name in re.split("[ 、]+", text) if is_agency(name)]
            return self._take("signature")
        if self.letterhead.issued_on is None and _DATE_ALONE.fullmatch(text):
            self.letterhead.issued_on = read_date(text)
            return self._take("issued_on")
        if self.letterhead.issued_on is None and (dated := dated_names(text)):
            self.letterhead.issuers, self.letterhead.issued_on = dated
            return self._take("issued_on")
        if _MONTH_ALONE.fullmatch(text):
            return self._take("written_in")
        named = above == "author" and _PERSON.fullmatch(text)
        return bool(named or _AUTHOR.match(text)) and self._take("author")

    def _without_title(self, text: str) -> bool:
        """Does a report whose title is lost begin with its occasion, and go on with who gives it?"""
        if not self.at:
            who = _AUTHOR.match(text) or _DATE_ALONE.fullmatch(text)
            addressed = who and any(map(is_addressee, self.lines[1:_LONGEST_PREAMBLE]))
            return bool(addressed or (_OCCASION.match(text) and read_date(text)))
        return self.letterhead.fields[-1].name in _REPORTED

    def _recipients(self) -> bool:
        head = self.letterhead
        count = address(self.lines, self.at, titled=head.title is not None or not self.at)
        if head.recipients or not count:
            return False
        text = "".join(line.text for line in self.lines[self.at : self.at + count])
        above = head.fields[-1].name if head.fields else ""
        begun = head.document_number is not None or above in _REPORTED or above == "issuing_mark"
        if head.title is None and self.at > 0 and not (begun or _ALL_BODIES.match(text)):
            return False
        head.recipients = addressees(text)
        return self._take("recipients", count)

    def _disclosure(self) -> bool:
        """A note that belongs under the sign-off (7.3.7), and that sites set under the title."""
        text = self.lines[self.at].text
        if self.letterhead.title is None or text[0] not in "（(" or not _DISCLOSURE.match(text):
            return False
        self.letterhead.disclosure = text
        return self._take("disclosure")

    def _remark(self) -> bool:
        """Lines that nobody reads, where the title, the number or the recipients follow before the text begins."""
        for i in range(self.at, min(len(self.lines), self.at + _MOST_REMARKS + 1)):
            line = self.lines[i]
            if i > self.at and self._awaits(i):
                return self._take("remark")
            if line.label or line.is_sentence or line.text in CONTENTS or len(line.text) > _LONGEST_REMARK:
                return False
        return False

    def _lead(self) -> bool:
        """Sentences of a site or a paper, above a title with its number or its recipients under it."""
        if self.letterhead.title or self.letterhead.recipients or self.letterhead.document_number:
            return False
        for i in range(self.at, min(len(self.lines), self.at + _MOST_LEADS + 1)):
            if self.lines[i].label:
                return False
            title = find_title(self.lines, i) if i > self.at else None
            if title and title.after < len(self.lines) and _ABOUT.search(title.text):
                under = self.lines[title.after]
                if read_document_number(under.text) or is_addressee(under):
                    return self._take("remark", i - self.at)
        return False

    def _awaits(self, i: int) -> bool:
        """Is the line one that the letterhead still lacks, or the title again?"""
        head, line = self.letterhead, self.lines[i]
        if line.label:
            return False
        if head.title is None:
            title = find_title(self.lines, i)
            about = title is not None and _ABOUT.search(title.text) is not None
            return about or (_ALL_BODIES.match(line.text) is not None and is_addressee(line))
        if head.recipients:
            return False
        if head.document_number is None and read_document_number(line.text):
            return True
        title = None if line.is_sentence else find_title(self.lines, i)
        if title and self._is_better(title):
            return True
        return fold(line.text) == fold(head.title) or is_addressee(line)
