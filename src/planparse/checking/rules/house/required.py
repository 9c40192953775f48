"""PP6: what ``[tool.planparse.require]`` asks of a document. Nothing is asked where nothing is configured."""

from __future__ import annotations

from collections.abc import Iterator

from planparse.checking.page import Page
from planparse.checking.rule import ERROR, Hit, rule

_SOURCE = "[tool.planparse.require]"
_TEXT = "云溪市人民政府关于加强造林工作的{kind}\n云政发〔2022〕7号\n\n各县、区人民政府：\n\n一、主要目标\n到2025年，{goal}。\n\n二、{last}\n加强领导。\n\n云溪市人民政府\n2022年3月8日"


def _text(kind: str = "意见", goal: str = "森林覆盖率达到45%", last: str = "保障措施") -> str:
    return _TEXT.format(kind=kind, goal=goal, last=last)


@rule(
    "PP601",
    "required-kind",
    ERROR,
    source=f"{_SOURCE} kinds",
    reason="The project keeps documents of some kinds only.",
    bad=_text(kind="批复"),
    good=_text(kind="意见"),
    near=_text(kind="通知"),
)
def required_kind(page: Page) -> Iterator[Hit]:
    """The document is of none of the kinds that ``kinds`` lists."""
    kinds, kind = page.require.kinds if page.require else (), page.document.meta.kind
    if kinds and kind not in kinds:
        parts = {"kinds": "、".join(kinds)}
        if kind:
            template = "the document is a {kind}, where one of {kinds} is expected"
            yield Hit(page.top, template, parts={"kind": kind} | parts)
        else:
            yield Hit(page.top, "the document is of no kind, where one of {kinds} is expected", parts=parts)


@rule(
    "PP602",
    "required-section",
    ERROR,
    source=f"{_SOURCE} sections",
    reason="The project wants every document to have these sections.",
    bad=_text(last="其他"),
    good=_text(last="保障措施"),
    near=_text(last="强化保障措施"),
)
def required_section(page: Page) -> Iterator[Hit]:
    """No heading has the words of an entry of ``sections``."""
    headings = ["".join(placed.section.heading.split()) for placed in page.sections]
    for wanted in page.require.sections if page.require else ():
        if not any(wanted in heading for heading in headings):
            yield Hit(page.top, "no section is headed {wanted}; add one", parts={"wanted": wanted})


@rule(
    "PP603",
    "required-indicator",
    ERROR,
    source=f"{_SOURCE} indicators",
    reason="The project wants every document to set a target for these indicators.",
    bad=_text(goal="造林面积达到3万亩"),
    good=_text(goal="森林覆盖率达到45%"),
    near=_text(goal="全市森林覆盖率达到45%"),
)
def required_indicator(page: Page) -> Iterator[Hit]:
    """No target measures an entry of ``indicators``."""
    for wanted in page.require.indicators if page.require else ():
        if not any(wanted in target.indicator for target in page.document.targets):
            yield Hit(page.top, "no target is set for {wanted}; set one", parts={"wanted": wanted})
