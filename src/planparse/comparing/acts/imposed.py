"""Sanctions of one article that are one by what they do to what, whoever imposes them and however they bind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.acts.words import FIGURE
from planparse.comparing.sequences import each_once, longest_common
from planparse.lexicon.characters import CLAUSE_END
from planparse.lexicon.penalties import CONTRARY, FINE, IMPOSED_ON, IMPOSING, TIERS
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.comparing.acts.words import ActWords
    from planparse.comparing.aligning.same_place import SamePlace

_VERB = regex("|".join(IMPOSING))
_END = regex(f"{CLAUSE_END}|$")
_NO_OBJECT = regex(IMPOSED_ON)
_TIERS = tuple((name, regex(words)) for name, words in TIERS)
# Of the letters of the shorter of two objects, those that stand in the other: 渔船 and 船舶.
_SAME_OBJECT = 0.5
_LONGEST = 60  # letters of an object that are compared


class Sanction(NamedTuple):
    """What is imposed: the verb, on what, and in which case of the conduct."""

    verb: str
    object: str
    case: str

    @classmethod
    def of(cls, act: ActWords) -> Sanction | None:
        """Read an act as a sanction; None where it is none, or a fine, which its figure tells."""
        text = act.version.text
        verb = _VERB.search(text, act.start, act.end)
        if verb is None or FINE in act.deed or FINE in act.words:
            return None
        stop = _END.search(text, verb.end(), act.end)
        end = stop.start() if stop else act.end
        other = _VERB.search(text, verb.end(), end)
        what = FIGURE.sub("", text[verb.end() : other.start() if other else end])
        case = _case(text[act.sentence_start : verb.start()])
        return cls(verb[0], _NO_OBJECT.sub("", what)[:_LONGEST], case)


def are_one_sanction(a: ActWords, b: ActWords) -> bool:
    """Whether two acts impose the same on the same."""
    one, other = Sanction.of(a), Sanction.of(b)
    return one is not None and other is not None and _alike(one, other) > 0


def imposed_alike(
    old: Sequence[ActWords], new: Sequence[ActWords], place: SamePlace
) -> Iterator[tuple[ActWords, ActWords]]:
    """Pair sanctions without partner in one article: those of one case and in one paragraph first, then the likest."""
    before, after = (
        [(act, sanction) for act in acts if (sanction := Sanction.of(act))] for acts in (old, new)
    )
    found = []
    for i, j in place.in_articles([act for act, _ in before], [act for act, _ in after]):
        (a, one), (b, other) = before[i], after[j]
        if (sure := _alike(one, other)) > 0:
            apart = abs(_paragraph(a) - _paragraph(b))
            found.append(((one.case != other.case, apart, -sure, abs(i - j)), i, j))
    for _, i, j in each_once(sorted(found)):
        yield before[i][0], after[j][0]


def _alike(one: Sanction, other: Sanction) -> float:
    """How much of both objects is common, if the verb is one and the cases are not contrary; none where too little."""
    less, more = sorted((len(one.object), len(other.object)))
    if one.verb != other.verb or not less or _is_grave(one) != _is_grave(other):
        return 0.0
    same = len(longest_common(one.object, other.object))
    return 2 * same / (less + more) if same >= _SAME_OBJECT * less else 0.0


def _paragraph(act: ActWords) -> int:
    """In which paragraph of its section an act stands."""
    return act.version.text.count("\n", act.version.block(act.start).start, act.start)


def _is_grave(sanction: Sanction) -> bool:
    return sanction.case in CONTRARY[1]


def _case(said: str) -> str:
    """The case whose words stand last in what a sentence says before a sanction."""
    found = [(match.end(), name) for name, words in _TIERS for match in words.finditer(said)]
    return max(found)[1] if found else ""
