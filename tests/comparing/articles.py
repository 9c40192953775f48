"""One article in two versions, and what is told of its acts."""

from __future__ import annotations

from planparse.comparing import diff_text

FRAME = "澄湖市湿地保护条例\n第一章 总则\n第一条 为了保护湿地，制定本条例。\n第二条 {}\n第三条 本条例自2020年5月1日起施行。\n"


def told(old: str, new: str) -> list[tuple[str, str, str]]:
    """What is told of the acts of two versions of an article, apart from rewording: the kind and the deciding words."""
    changes = diff_text(FRAME.format(old), FRAME.format(new)).obligations
    return [
        (
            change.kinds[0],
            change.because.old if change.because else "",
            change.because.new if change.because else "",
        )
        for change in changes
        if set(change.kinds) - {"reworded"}
    ]
