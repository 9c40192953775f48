"""What lines of print and of pages begin with, besides the labels of ``lexicon.numbering``."""

# What the lines below hang behind like behind a label, and is none: letters (GB/T 1.1-2020 7.5), notes and examples,
# the name of an attachment note (GB/T 9704-2012 7.3.4), bullets.
HANGING = r"[（(]?[A-Za-z]{1,2}[)）.．、]|[注例][0-9]{0,2}[：:]|附件[0-9]{0,2}[：:]|[—–-]{1,2}|[●•◆■□·※]"
# Alone in its line it begins an annex (GB/T 9704-2012 7.3.7).
ANNEX_ALONE = r"附[件录表图][ \u3000]*[0-9一二三四五六七八九十]{0,3}[：:]?$"
# What counts on from page to page at the top of pages, and is no running head unless most pages have it.
COUNTED = r"附[件录表图]|第.{1,4}[章节条]|[一二三四五六七八九十]+、|[（(]"
# The name of an annex below a web page, or of a file that holds it.
ANNEX_LINK = r"[\s【（(]*(?:相关)?附[件表录：:]|.{0,60}\.(?:docx?|xlsx?|pdf|wps|ofd|zip|rar)\b"
