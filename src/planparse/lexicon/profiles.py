"""Profiles of ``planparse check``: what kind of text a document is, and which rules do not apply to such texts.

``OFF`` names the rules that are off, each with its reason. A rule that only ever speaks of what is there (a number in
wrong brackets, a date that no calendar has) stays on in every profile: what is written is written right.
"""

# 公文 that are still to be numbered, signed and dated.
_UNISSUED = {
    "PP201": "the number is given when the document is issued (党政机关公文处理工作条例 art. 25)",
    "PP210": "the date is that of the signature, which is still to come (ibid. art. 9)",
    "PP214": "attachments are written in files of their own, and put behind the letter when it is issued",
    "PP339": "years wait to be filled in, as number and date do",
}

OFF: dict[str, dict[str, str]] = {
    "official": {},
    "draft": _UNISSUED,
    "web": {
        "PP201": "sites print the number in a box of their own, or not at all",
        "PP205": "the title is that of the page, above the text that was saved",
        "PP208": "whom a letter was sent to is of no use to readers of a site",
        "PP210": "sites print the day of publication instead",
        "PP212": "sites fill up the figures of a date by themselves: 2022年03月08日",
        "PP213": "older pages keep the date as it was once printed",
        "PP214": "attachments are files to download",
        "PP215": "sites put the text of an attachment below, and drop the list of attachments",
        "PP216": "what stands in the list is the name of a file",
        "PP217": "the list of attachments is one of links",
        "PP218": "sites name who publishes, not who signs",
        "PP506": "annexes are files to download",
    },
    "law": {
        **_UNISSUED,
        "PP201": "a law is promulgated by an order 令, which has the number (立法法)",
        "PP205": "excerpts of a law begin with an article",
        "PP206": "laws are titled by what they are: 民法典, 解释（一）",
        "PP207": "a law is about what its name says, without 关于",
        "PP208": "a law is for all, and is sent to nobody",
        "PP210": "the dates of adoption and effect stand below the title and in the last article",
        "PP214": "schedules 附表, 附件 follow a law without a list of attachments",
        "PP215": "schedules 附表, 附件 follow a law without a list of attachments",
        "PP216": "schedules 附表, 附件 follow a law without a list of attachments",
        "PP218": "a law is not signed",
        "PP402": "figures of a law hold for good",
        "PP511": "who answers for a duty is told by the articles on competence",
    },
}

# Titles that call the document a draft.
DRAFT = r"草案|征求意见稿|送审稿|讨论稿|审议稿|代拟稿|审定稿|(?:初|草)稿|修改稿|报批稿|[（(]稿[）)]"

# A number that waits for its figures: 〔2024〕 号, 〔2024〕××号
UNNUMBERED = r"[〔\[［](?:20[0-9]{2}|[×xX＊*]{2,4})[〕\]］][ \u3000]*[×xX＊*_]{0,4}[ \u3000]*号"

# Kinds whose text is made of articles 第一条 and is promulgated, not sent.
LAWS = "法典 条例 规定 办法 规则 细则 解释 法 章程 规程 准则 决定".split()

# Formats of pages.
PAGES = ("text/html", "application/xhtml+xml", "multipart/related")
