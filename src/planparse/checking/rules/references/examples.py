"""The letter in which the rules of this group show what they find."""

from __future__ import annotations

_LETTER = "云溪市人民政府关于加强供水工作的通知\n云政发〔2022〕7号\n\n各县、区人民政府：\n\n{text}\n\n云溪市人民政府\n2022年3月8日"


def letter(text: str) -> str:
    """An example: a notice of March 2022 with some words in it."""
    return _LETTER.format(text=text)
