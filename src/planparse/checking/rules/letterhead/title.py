"""PP2 letterhead: title, recipients, signature (GB/T 9704-2012 7.2, 7.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.checking.page import Page, Span
from planparse.checking.rule import LAYOUT, WARNING, Edit, Hit, rule
from planparse.checking.rules.letterhead.head import (
    has_contents_title,
    is_headed,
    is_letter,
    is_speech,
    notice,
    short_name,
    signature,
    title_span,
    titled_kind,
)
from planparse.lexicon.characters import HANZI
from planparse.lexicon.citing import ITSELF
from planparse.lexicon.kinds import OFFICIAL, TITLE_END
from planparse.lexicon.letterhead import DOCUMENT_NUMBER
from planparse.lexicon.letters import (
    ADDRESSED,
    ADDRESSES,
    HEAD_OF_A_BODY,
    MAKES,
    MAY_BE_TITLE,
    NUMBERED_KIND,
    NUMBERS_LETTERS,
    SEAL,
    SENT_TO,
    WITH_SUBJECT,
)
from planparse.regex import regex

_HEAD = regex(HEAD_OF_A_BODY)
_NUMBERED = regex(DOCUMENT_NUMBER)
_KIND = regex(TITLE_END)
_CALLS_ITSELF = regex(ITSELF)
_MADE = regex(rf"(?:{MAKES})了?{ITSELF}")
_MAY_BE_TITLE = regex(MAY_BE_TITLE)
_NAME_ENDS = regex(rf"(?:{HANZI}|[）)])$")  # and no colon behind it
_NUMBERED_KIND = regex(NUMBERED_KIND)
_ADDRESSES = regex(ADDRESSES)
_NUMBERS_LETTERS = regex(NUMBERS_LETTERS)
_SENT_TO = regex(SENT_TO)
_BETWEEN = regex(r"[ 、，\u3000\n]+")
_AROUND_SIGNATURE = 200  # characters in which a signer may stand that was not read as one
_SEAL = regex(SEAL)
_LONGEST_HEAD = 2000  # characters above the end of the recipients


@rule(
    "PP201",
    "document-number-missing",
    WARNING,
    source=f"{LAYOUT} 7.2.5",
    reason="Without its number 发文字号 an official document can be cited by its title only.",
    bad=notice(number=""),
    good=notice(),
    near="云溪市供水条例\n\n第一条　为了保障供水，制定本条例。\n第二条　本条例自2022年3月8日起施行。",
)
def document_number_missing(page: Page) -> Iterator[Hit]:
    """An official letter that has its title, recipients and signature or date has no document number."""
    meta, title, sent = page.document.meta, page.field("title"), page.field("recipients")
    if not (is_letter(page) and title and sent) or meta.document_number is not None:
        return
    if not _numbers_letters(meta.issuers):
        return
    whole = signature(page) or page.field("issued_on") or page.field("imprint")
    # Behind the recipients run on with it, a number is there and only its field is not.
    if whole and not _NUMBERED.search(page.text, 0, min(sent[1], _LONGEST_HEAD)):
        yield Hit(
            page.top, "no document number 发文字号 stands with the title; add it, as in 云政发〔2022〕7号"
        )


def _numbers_letters(issuers: Sequence[str]) -> bool:
    """Whether one of those who issue is no office of a school, no society, no trade union."""
    return any(map(_NUMBERS_LETTERS.search, issuers))


@rule(
    "PP205",
    "title-missing",
    WARNING,
    source=f"{LAYOUT} 7.3.1",
    reason="A title names the issuer, the subject and the kind of document; a letter without one was cut.",
    bad="云政发〔2022〕7号\n\n各县、区人民政府：\n\n为做好农村供水工作，现就有关事项通知如下。\n\n云溪市人民政府\n2022年3月8日",
    good=notice(),
    near="各县、区人民政府：\n\n为做好农村供水工作，现就有关事项通知如下。\n\n一、加快建设水厂\n每县建设一座。",
)
def title_missing(page: Page) -> Iterator[Hit]:
    """There are a document number, or signature and date, but no title; a mere page body has neither."""
    meta = page.document.meta
    if _NUMBERED_KIND.match(page.text):
        return  # 公告五
    if is_speech(page) or {"title", "issuing_mark"}.intersection(field.name for field in meta.fields):
        return
    ended = page.field("signature") and page.field("issued_on")
    if meta.document_number or (ended and (meta.recipients or meta.kind in OFFICIAL)):
        yield Hit(page.top, "the document has no title; put one above the recipients, as in 关于…的通知")


@rule(
    "PP206",
    "title-without-kind",
    WARNING,
    source=f"{LAYOUT} 7.3.1",
    reason="The kind of document 文种 tells the reader what to do with it: to obey, to answer, to take note.",
    bad=notice().replace("工作的通知", "工作"),
    good=notice(),
    near=notice().replace("工作的通知", "工作的通知（试行）"),
)
def title_without_kind(page: Page) -> Iterator[Hit]:
    """The title of a letter, or of a plan that calls itself one, names no kind of document."""
    meta, place = page.document.meta, title_span(page)
    contents = has_contents_title(page)
    if titled_kind(page) and not contents:
        return
    if meta.recipients or meta.document_number:
        if meta.title and place:
            yield Hit(place, "the title names no kind of document; end it with one, such as 的通知 or 的意见")
        return
    itself = _CALLS_ITSELF if place else _MADE  # of what may be no title at all, more is asked
    place = place or _first_line(page)
    title = page.text[slice(*place)].strip() if place else ""
    called = itself.search(page.clean.text) if contents or (title and not _KIND.search(title)) else None
    if place and called and called["kind"] not in title:
        yield Hit(
            place,
            "the title names no kind of document; the text says 本{kind}, so end the title with {kind}",
            parts={"kind": called["kind"]},
        )


def _first_line(page: Page) -> Span | None:
    """The first line, if it is one that a title may be: it names a place or a time, and is no sentence."""
    start, end = page.top
    return (start, end) if _MAY_BE_TITLE.fullmatch(page.text, start, end) else None


@rule(
    "PP207",
    "title-without-subject",
    WARNING,
    source=f"{LAYOUT} 7.3.1",
    reason="The title says what the document is about: 关于…的通知.",
    bad=notice().replace("关于加强农村供水工作的通知", "通知"),
    good=notice(),
    near=notice().replace("关于加强农村供水工作的通知", "印发农村供水工作方案的通知"),
)
def title_without_subject(page: Page) -> Iterator[Hit]:
    """The title of a kind that has a subject is the issuer and the kind only."""
    meta, place = page.document.meta, page.field("title")
    kind = titled_kind(page)
    if not (meta.title and place and kind in WITH_SUBJECT and is_letter(page)):
        return
    words = meta.title
    for issuer in meta.issuers:
        words = words.replace(issuer, "", 1)
    words = words.removesuffix(kind).rstrip("的")
    if not words or (len(words) < 4 and "关于" not in words):
        yield Hit(
            place,
            "the title does not say what the {kind} is about; write 关于…的{kind}",
            parts={"kind": kind},
        )


@rule(
    "PP208",
    "recipients-missing",
    WARNING,
    source=f"{LAYOUT} 7.3.2",
    reason="A notice, a reply, a letter goes to somebody, who is named under the title.",
    bad=notice().replace("各县、区人民政府：\n\n", ""),
    good=notice(),
    near=notice()
    .replace("各县、区人民政府：\n\n", "")
    .replace("的通知", "的公告")
    .replace("通知如下", "公告如下"),
)
def recipients_missing(page: Page) -> Iterator[Hit]:
    """A kind of document that goes to somebody has its letterhead, but names nobody."""
    meta = page.document.meta
    if _ADDRESSES.search(page.text, (page.field("title") or (0, 0))[1], _LONGEST_HEAD):
        return  # persons, whom the letterhead does not read as recipients: 全校师生：
    if not _numbers_letters(meta.issuers):
        return  # what is posted for all of a house
    if meta.kind in ADDRESSED and meta.recipients is None and is_letter(page) and is_headed(page):
        yield Hit(
            page.top,
            "this {kind} names no recipients 主送机关; name them in a line of their own under the title",
            parts={"kind": meta.kind},
        )


@rule(
    "PP209",
    "recipients-colon",
    WARNING,
    source=f"{LAYOUT} 7.3.2",
    reason="A full-width colon follows the last recipient.",
    bad=notice().replace("区人民政府：", "区人民政府:"),
    good=notice(),
    near=notice().replace("区人民政府：", "区人民政府（含开发区管委会）："),
    fixable=True,
)
def recipients_colon(page: Page) -> Iterator[Hit]:
    """The recipients end with a half-width colon, or with none."""
    place = page.field("recipients")
    if (
        place
        and _NAME_ENDS.search(page.text, place[1] - 1, place[1])
        and not _SENT_TO.match(page.text, *place)
    ):
        yield Hit(
            place,
            "the recipients end without a colon; put ： behind the last of them",
            (Edit(place[1], place[1], "："),),
        )
    elif place and page.text[place[1] - 1] == ":":
        at = (place[1] - 1, place[1])
        yield Hit(at, "the colon behind the recipients should be full-width ：", (Edit(*at, "："),))


@rule(
    "PP218",
    "signature-differs",
    WARNING,
    source=f"{LAYOUT} 7.3.5.1",
    reason="Who signs is who issues: the title and the signature name the same body.",
    bad=notice(foot="云溪市人民政府办公室\n2022年3月8日"),
    good=notice(),
    near=notice(foot="云溪市人民政府市长　张三\n2022年3月8日"),
)
def signature_differs(page: Page) -> Iterator[Hit]:
    """Of as many bodies as the title names, one that signs is not among them; or one of several does not sign."""
    meta = page.document.meta
    signers = [
        (name, field.span)
        for field in meta.fields
        if field.name == "signature"
        for name in _BETWEEN.split(_SEAL.sub("", field.text).strip())
    ]
    if not meta.title or not is_letter(page) or _HEAD.search("".join(name for name, _ in signers)):
        return
    named = [short_name(name) for name in meta.issuers]
    if not signers or not short_name(meta.title).startswith(tuple(named)):
        return
    strangers = [(name, span) for name, span in signers if not short_name(name).endswith(tuple(named))]
    signed = {short_name(name) for name, _ in signers}
    absent = [name for name in meta.issuers if short_name(name) not in signed]
    if len(signers) == len(named) and len(strangers) == len(absent) == 1:
        (name, span), issuer = strangers[0], absent[0]
        yield Hit(
            span,
            "{signer} signs what {issuer} issues, as the title says; correct the one or the other",
            parts={"signer": name, "issuer": issuer},
        )
    elif 2 <= len(signers) < len(named) and not strangers and len(absent) == 1:
        start, end = signers[0][1][0], signers[-1][1][1]
        title = page.field("title") or (0, 0)
        around = short_name(page.text[max(title[1], start - _AROUND_SIGNATURE) : end + _AROUND_SIGNATURE])
        if short_name(absent[0]) not in around:
            yield Hit(
                (start, end),
                "{issuer} issues this with others, as the title says, but does not sign; add it, or take it out of the title",
                parts={"issuer": absent[0]},
            )
