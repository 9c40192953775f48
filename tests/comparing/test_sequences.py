"""The two algorithms, against the plain definition on small inputs."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from planparse.comparing.sequences import WIDEST, common, heaviest_chain, longest_common

letters = st.text("abcd", max_size=14)


def length(a: str, b: str) -> int:
    """The length of a longest common subsequence, by the textbook."""
    row = [0] * (len(b) + 1)
    for x in a:
        above = row[:]
        for j, y in enumerate(b, 1):
            row[j] = above[j - 1] + 1 if x == y else max(above[j], row[j - 1])
    return row[-1]


@given(letters, letters)
def test_longest_common_is_common_and_longest(a: str, b: str) -> None:
    pairs = longest_common(a, b)
    assert all(a[i] == b[j] for i, j in pairs)
    assert all(i < k and j < m for (i, j), (k, m) in pairwise(pairs))
    assert len(pairs) == length(a, b)


@given(st.lists(st.integers(0, 40), max_size=60), st.lists(st.integers(0, 40), max_size=60))
def test_common_rises_in_both(a: list[int], b: list[int]) -> None:
    pairs = common(a, b)
    assert all(a[i] == b[j] for i, j in pairs)
    assert all(i < k and j < m for (i, j), (k, m) in pairwise(pairs))


def test_common_of_long_sequences_is_cut_at_what_occurs_once() -> None:
    a = [f"line {n}" for n in range(3000)]
    b = [*a[:1000], "new", *a[1001:2000], *a[2100:]]
    assert len(common(a, b)) == 2899


def test_a_long_sequence_is_compared_with_a_short_one_in_linear_time_and_memory() -> None:
    """A row of the matrix has the bits of the shorter one: of the longer one, each step would read all of them."""
    long = list(range(WIDEST * 100))
    short = [-1, 7, WIDEST * 50, -2]  # nothing at the ends that could be cut off first
    assert longest_common(long, short) == [(7, 1), (WIDEST * 50, 2)]
    assert longest_common(short, long) == [(1, 7), (2, WIDEST * 50)]


@given(
    st.lists(st.integers(0, 30), min_size=WIDEST + 1, max_size=WIDEST + 40),
    st.lists(st.integers(0, 30), max_size=30),
)
@settings(max_examples=10)
def test_the_shorter_one_decides_nothing_but_the_time(a: list[int], b: list[int]) -> None:
    pairs = longest_common(a, b)
    assert all(a[i] == b[j] for i, j in pairs)
    assert len(pairs) == len(longest_common(b, a))


weighted = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(1, 9)), max_size=7)


@given(weighted, st.booleans())
def test_no_chain_weighs_more(pairs: list[tuple[int, int, float]], strict: bool) -> None:
    def rises(chain: tuple[tuple[int, int, float], ...]) -> bool:
        steps = pairwise(chain)
        return all((a < c and b < d) if strict else (a <= c and b <= d) for (a, b, _), (c, d, _) in steps)

    chain = tuple(pairs[k] for k in heaviest_chain(pairs, strict=strict))
    best = max(
        (
            sum(w for *_, w in some)
            for size in range(len(pairs) + 1)
            for some in combinations(sorted(pairs), size)
            if rises(some)
        ),
        default=0,
    )
    assert rises(chain)
    assert sum(w for *_, w in chain) == best
