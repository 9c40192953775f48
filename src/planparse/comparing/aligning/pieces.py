"""Sections that one became, or that became one: found by what the one has and its partner has not."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from planparse.comparing.aligning.groups import Group
from planparse.lexicon.numbering import CHAPTERS, PROVISIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from planparse.comparing.aligning.contents import Content, Contents
    from planparse.comparing.reading_text import Block

# A piece and what is left of the whole are compared both ways: the share of the piece that stands in the rest, times the
# share of the rest that stands in the piece.
BESIDE = 0.06  # for a piece beside another piece of the whole, or below it
APART = 0.15  # for one that stands elsewhere
PARAGRAPH_BESIDE = 0.04  # for a piece that has a paragraph which the whole has lost, beside another
PARAGRAPH_APART = 0.065  # and elsewhere;
LOST = 0.6  # so much of the paragraph at least is not in what the whole became
FAIR = 0.5  # how like two sections are that are each other's, even if a neighbour has all words of the one
WHOLLY = 0.9  # of a section that stands in its neighbour
TWINS = 0.6  # of a section that says the same as the one beside it, but for what it is said of
PASSES = 8  # a piece may be beside one that was found in the pass before


def with_pieces(
    to_new: Mapping[int, int],
    alike: Sequence[tuple[int, int]],
    contents: Contents,
    old: Sequence[Block],
    new: Sequence[Block],
) -> list[Group]:
    """Give groups of one and one, pieces of a split or of a merger added; those left alone are groups as well."""
    beside_old, beside_new = _beside(old), _beside(new)
    to_old = {j: i for i, j in to_new.items()}
    groups = [
        Group([i], [j], (i, j))
        for i, j in to_new.items()
        if contents.old[i] is contents.new[j]
        or contents.likeness(contents.old[i], contents.new[j]) >= FAIR
        or not (
            _stands_in(contents, contents.old[i], (to_new.get(at) for at in beside_old[i]), contents.new)
            or _stands_in(contents, contents.new[j], (to_old.get(at) for at in beside_new[j]), contents.old)
        )
    ]
    of_old, of_new = {group.old[0]: group for group in groups}, {group.new[0]: group for group in groups}
    split = _Pieces(contents, 0, (old, new), beside_new)
    for at, group in split.found(of_old, of_new, alike):
        group.new = sorted([*group.new, at])
    whole = {j: group for j, group in of_new.items() if len(group.new) == 1}
    merged = _Pieces(contents, 1, (new, old), beside_old)
    for at, group in merged.found(whole, of_old, [(j, i) for i, j in alike]):
        group.old = sorted([*group.old, at])
    alone = [Group([i], []) for i in range(len(old)) if i not in of_old]
    alone += [Group([], [j]) for j in range(len(new)) if j not in of_new]
    return [*groups, *alone]


def _stands_in(
    contents: Contents, piece: Content, wholes: Iterable[int | None], texts: Sequence[Content]
) -> bool:
    """Whether a section stands word for word in what a section beside it became: then it is a piece of that."""
    return piece.worth > contents.doubt and any(
        at is not None and contents.worth(piece & texts[at]) >= WHOLLY * piece.worth for at in wholes
    )


class _Pieces:
    """Finds the pieces that wholes were cut into; both are numbers of texts, which are pairs of characters.

    ``side`` is the version of the wholes, 0 for the old and 1 for the new one, ``blocks`` are its sections and those of the
    other one.
    """

    def __init__(
        self,
        contents: Contents,
        side: int,
        blocks: tuple[Sequence[Block], Sequence[Block]],
        beside: Sequence[list[int]],
    ) -> None:
        self._contents, self._side, self._blocks, self._beside = contents, side, blocks, beside
        self._wholes = (contents.old, contents.new)[side]
        self._pieces = (contents.old, contents.new)[1 - side]
        self._whole_of: dict[int, int] = {}
        self._partner: dict[int, int] = {}
        self._rests: dict[int, Content] = {}
        self._shares: defaultdict[int, dict[int, float]] = defaultdict(dict)
        self._common: dict[tuple[int, int], int] = {}
        self._shared, self._least = self._shared_words, (APART, BESIDE)

    def found(
        self, of_whole: Mapping[int, Group], of_piece: dict[int, Group], alike: Iterable[tuple[int, int]]
    ) -> Iterator[tuple[int, Group]]:
        """Give pieces and their groups, the surest first. ``of_piece`` grows with them; what it has is no piece."""
        number = {id(group): whole for whole, group in of_whole.items()}
        self._whole_of = {
            piece: number[id(group)] for piece, group in of_piece.items() if id(group) in number
        }
        self._partner = {whole: piece for piece, whole in self._whole_of.items()}
        apart: defaultdict[int, set[int]] = defaultdict(set)
        for whole, piece in alike:
            if whole in of_whole:
                apart[piece].add(whole)
        yield from self._passes(of_whole, of_piece, apart)
        self._shared, self._least = self._shared_paragraph, (PARAGRAPH_APART, PARAGRAPH_BESIDE)
        self._shares.clear()
        yield from self._passes(of_whole, of_piece, apart)  # what is less sure

    def _passes(
        self, of_whole: Mapping[int, Group], of_piece: dict[int, Group], apart: Mapping[int, set[int]]
    ) -> Iterator[tuple[int, Group]]:
        for _ in range(PASSES):
            free = [piece for piece in range(len(self._pieces)) if piece not in of_piece]
            sure = sorted(pair for piece in free for pair in self._wholes_of(piece, apart.get(piece, set())))
            for share, whole, piece in sure:
                if piece not in of_piece and self._share(whole, piece) == -share:  # else what it had is taken
                    self._rests[whole] = self._contents.content(self._rest(whole) - self._pieces[piece])
                    del self._shares[whole]
                    self._whole_of[piece], of_piece[piece] = whole, of_whole[whole]
                    yield piece, of_whole[whole]
            if not sure:
                break

    def _wholes_of(self, piece: int, apart: set[int]) -> Iterator[tuple[float, int, int]]:
        near = {self._whole_of[at] for at in self._beside[piece] if at in self._whole_of}
        for whole in near | apart:
            share = self._share(whole, piece)
            if share >= self._least[whole in near]:
                yield -share, whole, piece

    def _rest(self, whole: int) -> Content:
        """What of a whole no piece has yet; few are ever asked for it."""
        if whole not in self._rests:
            partner = self._pieces[self._partner[whole]]
            self._rests[whole] = self._contents.content(self._wholes[whole] - partner)
        return self._rests[whole]

    def _own(self, whole: int, piece: int) -> Content:
        """What a piece has of its own, if most of it is what the partner of the whole says too: two fines for two conducts."""
        text, partner = self._pieces[piece], self._pieces[self._partner[whole]]
        twice = self._contents.worth_of_pieces(text & partner)
        own = twice >= TWINS * text.worth_of_pieces
        return self._contents.content(text - partner) if own else text

    def _share(self, whole: int, piece: int) -> float:
        """How surely one is a piece of the other, both ways; what a whole has not lost to another piece stays as it is."""
        shares = self._shares[whole]
        if piece not in shares:
            shares[piece] = self._shared(whole, piece)
        return shares[piece]

    def _shared_words(self, whole: int, piece: int) -> float:
        """The share of the piece that stands in the rest of the whole, times that of the rest that stands in the piece."""
        rest, text = self._rest(whole), self._own(whole, piece)
        doubt = self._contents.doubt
        self._common[whole, piece] = common = self._contents.worth_of_pieces(rest & text)
        if not common:
            return 0.0
        return common**2 / (rest.worth_of_pieces + doubt) / (text.worth_of_pieces + doubt)

    def _shared_paragraph(self, whole: int, piece: int) -> float:
        """The same of the paragraph that an article lost and a paragraph of the piece: of a long article, one is little.

        A section of a plan or a report has so many paragraphs that two of them are alike by chance.
        """
        worth, doubt = self._contents.worth_of_pieces, self._contents.doubt
        if self._common.get((whole, piece), doubt) < doubt:  # too little, whatever paragraph has it
            return 0.0
        articles, sections = self._blocks
        if articles[whole].style not in PROVISIONS or sections[piece].style in CHAPTERS:
            return 0.0
        lost = self._contents.paragraphs(self._side, whole)
        texts = self._contents.paragraphs(1 - self._side, piece)
        if len(lost) < 2 and len(texts) < 2:
            return 0.0
        rest = self._rest(whole)
        sizes = [text.worth_of_pieces + doubt for text in texts]
        best = 0.0
        for paragraph in lost:
            own = paragraph & rest
            left = worth(own)
            if left >= LOST * paragraph.worth_of_pieces:
                shares = (
                    worth(own & text) ** 2 / (left + doubt) / size
                    for text, size in zip(texts, sizes, strict=True)
                )
                best = max(best, *shares, 0.0)
        return best


def _beside(blocks: Sequence[Block]) -> list[list[int]]:
    """For each block those it follows or precedes, in the text or below the same section, and the one above it."""
    beside: list[list[int]] = [[] for _ in blocks]
    last: dict[int | None, int] = {}  # the last child of each
    for at, block in enumerate(blocks):
        for other in {at - 1, block.parent, last.get(block.parent)}:
            if other is not None and other >= 0:
                beside[at].append(other)
                beside[other].append(at)
        last[block.parent] = at
    return beside
