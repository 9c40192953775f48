"""What lines of print and of pages begin with, as far as their readers must know before any line is joined to the next.

Coarser than ``lexicon.numbering``: a line that begins so begins a paragraph, whatever it turns out to be.
"""

# Labels of sections and items, notes and examples (GB/T 9704-2012 7.3.3; GB/T 1.1-2020 for 注 and 例), bullets.
LABEL = (
    r"(?:[（(]?[A-Za-z0-9一二三四五六七八九十]{1,4}[)）.．、]|[0-9]{1,2}(?:[.．][0-9]{1,2}){1,5}|[①-⑳]"
    r"|第[0-9一二三四五六七八九十百零]{1,6}[章节条]|[注例][0-9]{0,2}[：:]|附件[0-9]{0,2}[：:]|[—–-]{1,2}|[●•◆■□·※])[ \u3000]*"
)
# Alone in its line it begins an annex (GB/T 9704-2012 7.3.7).
ANNEX_ALONE = r"附[件录表图][ \u3000]*[0-9一二三四五六七八九十]{0,3}[：:]?$"
# What counts on from page to page at the top of pages, and is no running head unless most pages have it.
COUNTED = r"附[件录表图]|第.{1,4}[章节条]|[一二三四五六七八九十]+、|[（(]"
# The name of an annex below a web page, or of a file that holds it.
ANNEX_LINK = r"[\s【（(]*(?:相关)?附[件表录：:]|.{0,60}\.(?:docx?|xlsx?|pdf|wps|ofd|zip|rar)\b"
