"""Whether another one must act, or another one answers for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planparse.comparing.acts.clauses import is_act_of_its_own
from planparse.comparing.acts.no_doers import are_things, doing, is_told_to_qualify, named_at_head
from planparse.comparing.acts.offices import BESIDE, approvers, offices, opening, opening_body, with_rank
from planparse.comparing.acts.words import FIGURE
from planparse.comparing.similar import grams
from planparse.lexicon.actors import PARTY_HEADS
from planparse.lexicon.characters import CLAUSE_END
from planparse.lexicon.modals import (
    AND_OTHERS,
    ANY_LEAVE,
    ANYBODY,
    BETWEEN_DOERS,
    BODIES,
    BY,
    CASE_END,
    CHARGED,
    HELPING,
    HOW,
    LEAVE_ENDS,
    MODALS,
    OFFICES,
    POINTING,
    SAME_WORDS,
    THE_STATE,
)
from planparse.lexicon.penalties import ELSEWHERE
from planparse.model import Quote
from planparse.model.diff import Evidence
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planparse.comparing.acts.words import ActWords
    from planparse.comparing.aligning.kept import Kept, Range
    from planparse.comparing.reading_text import Version
    from planparse.model import Responsible

_BETWEEN = regex(BETWEEN_DOERS)
_NO_NAME = regex("|".join((CLAUSE_END, *sorted(MODALS))))
_ANY_LEAVE = regex(ANY_LEAVE)
_ATTRIBUTE = regex(rf"[^，。；：]{{0,4}}(?:{ANY_LEAVE})[^，。；：]{{0,4}}的[^，。；：]")
_OFFICES = regex(OFFICES)
_POINTING = regex(POINTING)
_STOP = regex(CLAUSE_END)
_ELSEWHERE = regex(ELSEWHERE)
MOSTLY = 0.5  # how much of the names of doers both versions have, if others took the place of some
_BEFORE = 300  # characters before an act in which its doer may be named, if its own sentence leaves it out


def actor_change(a: ActWords, b: ActWords, kept: Kept) -> Evidence | None:
    """Say who had to act and who has to, where the words differ; None where only one version leaves the doer out."""
    before, after = doing(a), doing(b)
    old, new = ([name_of(quote, act) for quote in quotes] for act, quotes in ((a, before), (b, after)))
    everybody = {*old, *new}
    if (
        _are_the_same(old, new)
        or _points_at(old, new)
        or _points_at(new, old)
        or everybody <= ANYBODY
        or everybody <= THE_STATE
    ):
        return None
    gone = [quote for quote, name in zip(before, old, strict=True) if name not in new]
    came = [quote for quote, name in zip(after, new, strict=True) if name not in old]
    if len(gone) == len(came):
        gone, came = (
            [quote for quote in gone if not _is_in_one_of(quote, came, b, kept, 1)],
            [quote for quote in came if not _is_in_one_of(quote, gone, a, kept, 0)],
        )
    if are_things((*gone, *came)) or any(
        told(long, short, act)
        for long, short, act in ((gone, came, b), (came, gone, a))
        for told in (_is_told_before, is_told_to_qualify)
    ):
        return None
    gone_words, came_words = _edited(gone, a, kept, 0), _edited(came, b, kept, 1)
    if _are_helped(gone_words, a) and _are_helped(came_words, b):
        return None
    if not old or not new:
        (act, names), other = ((a, old), b) if old else ((b, new), a)
        leave = approvers(other)
        # 经甲批准，可以设立 → 可以由乙设立
        if len(leave) == 1 and not approvers(act) and not act.is_sanction:
            return Evidence(rule="actor", old=_list(before) or leave[0], new=_list(after) or leave[0])
        if set(names) <= ANYBODY | THE_STATE or all(map(_POINTING.match, names)):
            return None
        if _is_said_near(names, other) or _names_somebody(other):
            return None
    return Evidence(
        rule="actor",
        old=_list(gone) or _unnamed(came, b, a, kept, 1) or ("" if old else named_at_head(a)),
        new=_list(came) or _unnamed(gone, a, b, kept, 0) or ("" if new else named_at_head(b)),
    )


def actor_alone(act: ActWords, other: Version, kept: Kept, side: int) -> Evidence | None:
    """Say who stands in the place of an act's doers, where the other version has its words and no act there."""
    quotes, version = act.item.actors, act.version
    if not quotes or not _edited(quotes, act, kept, side):
        return None
    start, end = version.offset(quotes[0].span[0]), version.offset(quotes[-1].span[1])
    behind = kept.counterpart(side, end, end + 1)
    first, last = kept.place(side, start, end)
    first = max(first, other.block(last - 1).label_end)  # no label is a name
    if behind is None or behind[0] != last or first >= last or _NO_NAME.search(other.text, first, last):
        return None
    names, words = [name_of(quote, act) for quote in quotes], other.text[first:last]
    if not words.endswith((*PARTY_HEADS, *LEAVE_ENDS)) or _are_the_same(names, [_plain(words)]):
        return None
    told = (_list(quotes), other.raw[first:last].strip())
    return Evidence(rule="actor", old=told[side], new=told[1 - side])


def _are_the_same(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether two lists name the same ones, in whatever order, with or without what each of them is: 部门, 机关."""
    before, after = "".join(old), "".join(new)
    if sorted(before) == sorted(after):
        return True
    fields = [_OFFICES.sub("", names) for names in (before, after)]
    return bool(fields[0]) and fields[0] == fields[1]


def _points_at(names: Sequence[str], others: Sequence[str]) -> bool:
    """Whether doers only point at those of the other version: 其债权人 and 债权人, 该证书持有人 and 渡船证书持有人."""
    if len(names) != len(others) or not names:
        return False
    return all(
        name == other or _points_at_one(name, other) for name, other in zip(names, others, strict=True)
    )


def _points_at_one(name: str, other: str) -> bool:
    bare = _POINTING.sub("", name)
    return bare != name and len(bare) > 1 and other.endswith(bare)


def _is_told_before(long: Sequence[Quote], short: Sequence[Quote], act: ActWords) -> bool:
    """Whether the other version says before an act what one qualifies a doer with: 驿站的出租人应当 → 出租驿站的，出租人应当."""
    if len(long) != 1 or len(short) != 1:
        return False
    of, _, bare = long[0].text.rpartition("的")
    said = grams(of, 2)
    return bare == short[0].text and len(said & grams(act.before, 2)) >= MOSTLY * len(said) > 0


def _is_in_one_of(quote: Quote, others: Sequence[Quote], act: ActWords, kept: Kept, side: int) -> bool:
    """Whether a name is cut from one of the other version's, which both versions have in full where the act is."""
    return any(quote.text in other.text and not _edited([other], act, kept, side) for other in others)


def with_doers(a: ActWords, b: ActWords, kept: Kept) -> tuple[ActWords, ActWords]:
    """Give two versions of an act the names as the edits show them, where the extraction cut or missed one of them.

    What stands in the place of the doers of one version, from where they begin to where they end, names those of the
    other: 教育、劳动保障|等部门 beside 教育、人力资源|等部门, 国务院水务|工作主管部门 beside 国务院水务局.
    """
    return _with_doers(a, b, kept, 1), _with_doers(b, a, kept, 0)


def _with_doers(act: ActWords, other: ActWords, kept: Kept, side: int) -> ActWords:
    """``side`` is that of the other version."""
    own, theirs = act.item.actors, other.item.actors
    if not theirs or (own and len(own) != len(theirs)):
        return act
    if charged := None if own else _charged(act):
        return _named(act, [charged])
    if name := _in_their_place(act, other, kept, side):
        return _named(act, [*own[:-1], name])
    head = _at_head(act) if not own and _at_head(other) else None
    if not (own or head) and other.version.offset(theirs[0].span[0]) == opening(other):
        head = act.version.quote(*body) if (body := opening_body(act)) else None
    return _named(act, [head]) if head else act


def _in_their_place(act: ActWords, other: ActWords, kept: Kept, side: int) -> Quote | None:
    """What stands where the edits put the last of the other version's doers, or all of them where an act names none."""
    version, own, theirs = act.version, act.item.actors, other.item.actors
    place = _place(theirs[0], theirs[-1], other, kept, side)
    if place is None and not own and other.by:
        place = _behind_by(act, theirs[-1], other, kept, side)
    if place is None:
        return None
    start, end = place
    cut = start
    if own:
        first, start, cut = (version.offset(at) for at in (own[0].span[0], own[-1].span[0], own[-1].span[1]))
        if first != place[0] or cut >= end:
            return None
    text = version.text
    start = start if own else with_rank(version, start)
    names = text.endswith(PARTY_HEADS, start, end) or text.startswith(AND_OTHERS, end)
    if not names or _NO_NAME.search(text, cut, end):
        return None
    return version.quote(start, end)


def _named(act: ActWords, names: list[Quote]) -> ActWords:
    return replace(act, item=act.item.model_copy(update={"actors": names}))


def _charged(act: ActWords) -> Quote | None:
    """The name of a body that says what it is charged with: 负责渡口管理的部门 before 应当."""
    version, said = act.version, act.item.marker
    if said is None or said.text != CHARGED or not act.modals:
        return None
    start, end = act.start, act.modals[0].start
    if not version.text.endswith(PARTY_HEADS, start, end) or _STOP.search(version.text, start, end):
        return None
    return version.quote(start, end)


def _at_head(act: ActWords) -> Quote | None:
    """The names that open a sentence before its word of force, and before clauses that only say how.

    甲机构、乙机构和丙单位，应当; 县里设立的议事协调机构，在省政府的指导下，负责. Who is punished is no doer.
    """
    version, said = act.version, act.item.marker
    if said is None or said.text == BY or act.is_sanction:
        return None
    text, end = version.text, version.offset(said.span[0])
    start = max(act.sentence_start, version.blocks[version.block_at(act.start)].heading_end)
    start += len(text[start:end]) - len(text[start:end].lstrip())
    names, *how = text[start:end].split("，")
    if not names.endswith(PARTY_HEADS) or _STOP.search(names):
        return None
    if not all(clause.startswith(HOW) for clause in how if clause):
        return None
    return version.quote(start, start + len(names))


def _place(first: Quote, last: Quote, act: ActWords, kept: Kept, side: int) -> Range | None:
    """Where doers stand in the other version, if the edits keep what they begin with and what stands behind them."""
    start, end = act.version.offset(first.span[0]), act.version.offset(last.span[1])
    begin, behind = kept.counterpart(side, start, start + 1), kept.counterpart(side, end, end + 1)
    if not (begin and behind and begin[0] < behind[0]) or kept.share(side, (start, end)) < MOSTLY:
        return None
    return begin[0], behind[0]


def _behind_by(act: ActWords, last: Quote, other: ActWords, kept: Kept, side: int) -> Range | None:
    """Where doers stand behind the 由 of one version, if the edits keep what stands behind those of the other."""
    end = other.version.offset(last.span[1])
    behind = kept.counterpart(side, end, end + 1)
    if behind is None or not act.version.text.startswith(BY, act.start):
        return None
    return act.start + len(BY), behind[0]


def responsible_change(a: ActWords, b: ActWords, kept: Kept) -> Evidence | None:
    """Say who answered for an act and who does, where the words differ."""
    before, after = a.item.responsible, b.item.responsible
    old, new = (
        [(party.role, name_of(party, act)) for party in parties] for act, parties in ((a, before), (b, after))
    )
    gone = [party for party, known in zip(before, old, strict=True) if known not in new]
    came = [party for party, known in zip(after, new, strict=True) if known not in old]
    if not (_edited(gone, a, kept, 0) or _edited(came, b, kept, 1)):
        return None
    return Evidence(rule="responsible", old=_list(gone), new=_list(came))


def approval_change(a: ActWords, b: ActWords, kept: Kept) -> Evidence | None:
    """Say whose leave an act needed and needs, or who was told of it: 经甲批准 → 经乙批准, 报甲备案 → 报乙备案.

    Where only one version names somebody, the article of the other one has no word of leave: not 经批准 → 经甲批准. Leave
    that is an act of its own, 并报甲备案, came or went as that.
    """
    old, new = approvers(a), approvers(b)
    if len(old) == len(new):
        for before, after in zip(old, new, strict=True):
            if _plain(a.version.plain(before)) != _plain(b.version.plain(after)):
                return Evidence(rule="responsible", old=before, new=after)
        return None
    if len(old) + len(new) != 1:
        return None
    side, act, other = (0, a, b) if old else (1, b, a)
    (name,) = old or new
    at = act.version.raw.find(name, max(act.sentence_start, act.preceding), act.end)
    if (
        _ANY_LEAVE.search(_article(other))
        or is_act_of_its_own(act, kept, side, at)
        or _ATTRIBUTE.match(act.version.text, at + len(name))
    ):
        return None
    if kept.share(side, (at, at + len(name))) == 1 or _is_said_near([_plain(act.version.plain(name))], other):
        return None
    return Evidence(rule="responsible", old=name if old else "", new=name if new else "")


def office_change(a: ActWords, b: ActWords, kept: Kept) -> Evidence | None:
    """Say to whom something is brought and was, who looks on, or without whose leave nothing is done.

    Where both versions name an office there: 向甲报告 → 向乙报告, 未经甲批准，不得 → 未经乙批准，不得. Who is punished for it
    is named as well, but that is told of the duty.
    """
    if a.is_sanction or b.is_sanction:
        return None
    for words in BESIDE:
        old, new = (offices(act, words) for act in (a, b))
        if len(old) != len(new):
            continue
        for (before, at), (after, there) in zip(old, new, strict=True):
            names = [_plain(act.version.plain(name)) for act, name in ((a, before), (b, after))]
            if _are_the_same(names[:1], names[1:]) or any(map(_POINTING.match, names)):
                continue
            if kept.share(0, at) == kept.share(1, there) == 1:
                continue
            return Evidence(rule="responsible", old=before, new=after)
    return None


def _article(act: ActWords) -> str:
    """What the article of an act says, or what stands near it where there are no articles."""
    version, start, end = act.version, act.article_start(act.start - _BEFORE), act.end + _BEFORE
    at = version.block_at(act.start) + 1
    end = min(
        [end, *(block.start for block in version.blocks[at : at + _BEFORE] if block.style == "article")]
    )
    return version.text[start:end]


def name_of(quote: Quote | Responsible, act: ActWords) -> str:
    """A name as it is compared, without its figures: 市、县人民政府 and 市和县人民政府 are one, 有关部门 and 相关部门."""
    return FIGURE.sub("", _plain(act.version.plain(quote.text)))


def _plain(text: str) -> str:
    return _in_same_words(_BETWEEN.sub("", _in_same_words(text)))


def _in_same_words(text: str) -> str:
    for words, same in SAME_WORDS.items():
        text = text.replace(words, same)
    return text


def _edited(
    quotes: Sequence[Quote | Responsible], act: ActWords, kept: Kept, side: int
) -> list[Quote | Responsible]:
    """The names that are not in the other version where the act is."""
    return [quote for quote in quotes if kept.share(side, act.version.range_of(quote.span)) < 1]


def _are_helped(quotes: Sequence[Quote | Responsible], act: ActWords) -> bool:
    """Whether all names stand behind a verb of help, so that others act."""
    version = act.version
    return all(version.text.endswith(HELPING, 0, version.offset(quote.span[0])) for quote in quotes)


def _unnamed(quotes: Sequence[Quote], act: ActWords, other: ActWords, kept: Kept, side: int) -> str:
    """The words in the place of doers of an act in the other version, which the extraction takes for none there."""
    if not quotes or (other.item.actors and len(quotes) < len(act.item.actors)):
        return ""
    start, end = act.version.offset(quotes[0].span[0]), act.version.offset(quotes[-1].span[1])
    place = kept.counterpart(side, start, end) if kept.share(side, (start, end)) >= MOSTLY else None
    return other.version.raw[with_rank(other.version, place[0]) : place[1]] if place else ""


def _is_said_near(names: Sequence[str], act: ActWords) -> bool:
    """Whether doers that an act leaves out are named in its section, before it or in it.

    Who punishes is named in the same paragraph if not beside the sanction, for those named elsewhere have other duties.
    """
    text = act.version.text
    start = text.rfind("\n", 0, act.start) + 1 if act.is_sanction else act.article_start(act.start - _BEFORE)
    near = _plain(text[start : act.end])
    return all(name in near for name in names)


def _names_somebody(act: ActWords) -> bool:
    """Whether its sentence names a body before what an act has done, be it none that the extraction takes for its doer.

    One in a case (行政机关违反规定的，…) or in what only says how (按照主管部门的要求，…) does nothing; nor does who is punished
    (行政机关违反规定，造成后果的，给予处分). A provision that the sentence goes by names somebody: 依照前款规定处理.
    """
    if _ELSEWHERE.search(act.version.text, act.sentence_start, act.head[0]):
        return True
    start = act.behind_case if act.is_sanction else act.sentence_start
    clauses = act.version.text[start : act.head[0]].split("，")
    return any(
        not clause.startswith(HOW)
        and not clause.endswith(CASE_END)
        and any(word in clause for word in BODIES)
        for clause in clauses
    )


def _list(quotes: Sequence[Quote | Responsible]) -> str:
    return "、".join(quote.text for quote in quotes)
