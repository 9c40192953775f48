"""Bytes to text: by the byte-order mark, by a name the user gives, or by what looks most like Chinese.

Every name given back is a Python codec, and ``data.decode(name, "replace")`` is the text (a few
symbols of Big5 aside), so spans hold for whoever decodes the file again.
"""

from __future__ import annotations

import codecs
from math import inf
from typing import NamedTuple

from planparse.errors import BinaryError, DecodeError, EncodingNameError, ReadError
from planparse.lexicon.encodings import SIGNATURES
from planparse.reading.plausibility import surprise
from planparse.regex import regex

# Longest first: UTF-32's begins with UTF-16's. These codecs take the mark off by themselves.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# What a label means in practice, as in the WHATWG Encoding Standard: files called GB2312 hold GBK, files
# called Big5 the extensions of Windows (cp950) or Hong Kong. GB 18030 contains the other two of its kind.
_MEANT = {"gb2312": "gb18030", "gbk": "gb18030", "cp950": "big5", "big5hkscs": "big5", "utf-8-sig": "utf-8"}
_BIG5 = ("big5hkscs", "cp950")  # neither contains the other; Hong Kong's is far larger

# Where their readings of Big5's symbols differ, Windows' are the ones that are found in Chinese text.
_BIG5_SYMBOLS = tuple(zip("∼¥•､‾♁☉¢£", "～￥‧﹑¯⊕⊙￠￡", strict=True))

# In the order of preference where nothing tells them apart, as in a file of ASCII only.
_CANDIDATES = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")

_SAMPLE = 1 << 15  # bytes; a sentence is enough to tell, a page is certain
_PREFERENCE = 5  # nats that UTF-8 has before the others: nearly all files are
_CERTAIN = 8  # continuation bytes, all in order: no other encoding is valid UTF-8 for as long as that
_MAX_SURPRISE = 10  # nats a character: Chinese text has 5 to 8, random bytes read as UTF-16 have 13
_CONTROL = regex(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_NUL, _MAX_CONTROL = 0.01, 0.1  # shares beyond which a file is no text; a dirty text has a few
_MAX_BAD = 0.2  # share of undecodable bytes beyond which the encoding is not one of ours ...
_FEW_BAD = 2  # ... save in a text of a few characters, cut off in the midst of one


class Decoded(NamedTuple):
    """The text without its byte-order mark, and the codec that gave it."""

    text: str
    encoding: str


def decode(data: bytes, encoding: str | None = None, *, name: str = "<bytes>") -> Decoded:
    """Decode a whole file; ``name`` is what error messages call it.

    With ``encoding``, strictly: a byte that it cannot read is an error. Without, the encoding is detected,
    and the odd damaged byte of a real-world file becomes U+FFFD, one for each.

    Raises ``EncodingNameError``, ``BinaryError`` or ``DecodeError``, all of them ``ReadError``.
    """
    if encoding is not None:
        return _as_told(data, encoding, name)
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise BinaryError(name, what)
    codec = next((codec for mark, codec in _MARKS if data.startswith(mark)), None)
    decoded = _decode(data, codec or _detect(data))
    _refuse_non_text(data, decoded, name)
    return decoded


def _as_told(data: bytes, encoding: str, name: str) -> Decoded:
    try:
        codec = codecs.lookup(encoding).name
        "".encode(codec)  # refuses what is a codec but no text encoding, such as base64
    except (LookupError, ValueError):
        raise EncodingNameError(name, encoding) from None
    codec = _MEANT.get(codec, codec)
    marked = next((marked for mark, marked in _MARKS if data.startswith(mark)), "")
    if marked.startswith(codec.removesuffix("-le").removesuffix("-be")):
        codec = marked
    elif codec == "utf-16":  # Python would take the machine's own byte order
        codec = _likeliest([data[:_SAMPLE]], ("utf-16-le", "utf-16-be"))
    try:
        return _strictly(data, codec)
    except UnicodeDecodeError as error:
        raise DecodeError(name, data, error, _advice(data, codec)) from None
    except UnicodeError as error:  # the few codecs that do not say where
        nowhere = UnicodeDecodeError(codec, data, 0, 1, str(error))
        raise DecodeError(name, data, nowhere, _advice(data, codec)) from None


def _advice(data: bytes, codec: str) -> str:
    """Say what to do about a byte that the encoding asked for cannot read."""
    try:
        likeliest = decode(data).encoding
    except ReadError:
        return "try another --encoding"
    if likeliest == codec or {likeliest, codec} <= {"big5", *_BIG5}:
        return "leave out --encoding to read it with the damaged bytes marked as \ufffd"
    return f"try --encoding {likeliest}, which it looks like"


def _detect(data: bytes) -> str:
    try:
        text = data.decode()
        at = len(data)
        multibyte = at - len(text)
        if multibyte >= _CERTAIN or not (multibyte or _CONTROL.search(text, 0, _SAMPLE)):
            return "utf-8"
    except UnicodeDecodeError as error:
        at = error.start
    return _likeliest(_samples(data, at), _CANDIDATES)


def _samples(data: bytes, at: int) -> list[bytes]:
    """Give the beginning of the file, and the text around ``at``, the first byte that is not UTF-8.

    A sample begins on a character of every candidate: at the start, after a line feed (no multi-byte
    character of theirs contains one, save UTF-16's, whose offsets are kept even), or where ASCII ends.
    """
    samples = [data[:_SAMPLE]]
    if _SAMPLE // 2 < at < len(data):
        start = data.rfind(b"\n", at - _SAMPLE // 2, at) + 1 or at
        start -= start % 2 if b"\0" in data[start : start + _SAMPLE] else 0
        samples.append(data[start : start + _SAMPLE])
    return samples


def _likeliest(samples: list[bytes], candidates: tuple[str, ...]) -> str:
    return min(candidates, key=lambda codec: _surprise(samples, codec))


def _surprise(samples: list[bytes], codec: str) -> float:
    texts = [_leniently(sample, codec) for sample in samples]
    cost = sum(map(surprise, texts))
    # Any two bytes are a character of UTF-16, mostly a hanzi: without a mark, it must be a plausible one.
    if codec.startswith("utf-16") and cost > _MAX_SURPRISE * sum(map(len, texts)):
        return inf
    return cost - _PREFERENCE if codec == "utf-8" else cost


def _leniently(data: bytes, codec: str) -> str:
    return data.decode(_BIG5[0] if codec == "big5" else codec, "replace")


def _decode(data: bytes, codec: str) -> Decoded:
    try:
        return _strictly(data, codec)
    except UnicodeDecodeError:
        text = _leniently(data, codec)
        return Decoded(_windows_symbols(text), _BIG5[0]) if codec == "big5" else Decoded(text, codec)


def _strictly(data: bytes, codec: str) -> Decoded:
    if codec != "big5":
        return Decoded(data.decode(codec), codec)
    try:
        return Decoded(_windows_symbols(data.decode(_BIG5[0])), _BIG5[0])
    except UnicodeDecodeError as error:
        try:
            return Decoded(data.decode(_BIG5[1]), _BIG5[1])
        except UnicodeDecodeError as other:
            raise (error if error.start >= other.start else other) from None


def _windows_symbols(text: str) -> str:
    for hong_kong, windows in _BIG5_SYMBOLS:
        text = text.replace(hong_kong, windows)
    return text


def _refuse_non_text(data: bytes, decoded: Decoded, name: str) -> None:
    """Refuse what no encoding makes text of. A stray control character or damaged byte is no reason."""
    text, codec = decoded
    head = text[:_SAMPLE]
    if head.count("\0") > _MAX_NUL * len(head) or len(_CONTROL.findall(head)) > _MAX_CONTROL * len(head):
        raise BinaryError(name)
    if text.count("\ufffd") > max(_MAX_BAD * len(text), _FEW_BAD):
        try:
            _strictly(data, codec)
        except UnicodeDecodeError as error:
            if b"\0" in data[:_SAMPLE]:
                raise BinaryError(name) from None
            raise DecodeError(name, data, error, "name the right encoding with --encoding") from None
