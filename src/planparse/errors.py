"""What can go wrong, as one line a user can act on."""

from __future__ import annotations

import os

_READS = "save it as text (.txt, UTF-8), DOCX, PDF or HTML first"


class PlanparseError(Exception):
    """Anything planparse refuses; ``str(error)`` is the one line to show."""


class ReadError(PlanparseError):
    """A file that could not be read as text: ``where: what is wrong; what to do``."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")
        self.where, self.what = where, what


class BinaryError(ReadError):
    """A file that holds something other than a document."""

    def __init__(self, name: str, kind: str = "a binary file") -> None:
        super().__init__(name, f"is {kind}, not a document that planparse reads; {_READS}")
        self.kind = kind


class MarkupError(ReadError):
    """A file that is written in a markup or data format that planparse does not read."""

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(name, f"is {kind}, which planparse does not read; {_READS}")
        self.kind = kind


class MissingExtraError(ReadError):
    """A file whose format needs a library that is not installed; ``extra`` is the extra of planparse that has it."""

    def __init__(self, name: str, title: str, extra: str | None, module: str) -> None:
        what = f"planparse[{extra}]" if extra else "planparse"
        super().__init__(
            name, f"is {title}, and {module} to read it is not installed; pip install '{what}' brings it"
        )
        self.extra = extra


class EncodingNameError(ReadError):
    """An encoding that does not exist."""

    def __init__(self, name: str, encoding: str) -> None:
        examples = "utf-8, gb18030, big5 or utf-16"
        super().__init__(
            name, f"unknown encoding {encoding!r}; name one such as {examples}, or none to detect it"
        )
        self.encoding = encoding


class DecodeError(ReadError):
    """A byte that the encoding cannot read: ``line`` and ``column`` from 1, ``offset`` in bytes from 0."""

    def __init__(self, name: str, data: bytes, error: UnicodeDecodeError, advice: str) -> None:
        before = data[: error.start].decode(error.encoding, "replace")
        lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self.encoding, self.offset = error.encoding, error.start
        self.line, self.column = len(lines), len(lines[-1]) + 1
        where = f"{name}:{self.line}:{self.column}"
        super().__init__(where, f"byte 0x{data[error.start]:02x} is not valid in {error.encoding}; {advice}")


class WriteError(PlanparseError):
    """A file that could not be written; what was there is still there."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: cannot be written ({why.lower()}); make room, or name another place")
        self.where, self.why = where, why


def as_asked() -> bool:
    """Whether whoever runs planparse wants to see the traceback of a fault."""
    return bool(os.environ.get("PLANPARSE_TRACEBACK"))


def told(error: Exception, where: str) -> str:
    """Say in one line what went wrong with ``where``: a refusal, a fault of the machine, or else one of planparse."""
    if isinstance(error, PlanparseError):
        return str(error)
    if isinstance(error, OSError):
        named = error.filename if isinstance(error.filename, (str, bytes)) else where
        return f"{os.fsdecode(named)}: {(error.strerror or str(error)).lower()}"
    if isinstance(error, MemoryError):
        return f"{where}: not enough memory; close other programs, or split the file"
    why = " ".join(str(error).split())[:200]
    fault = f"a fault of planparse: {type(error).__name__}: {why}. Please report it"
    return f"{where}: {fault}. PLANPARSE_TRACEBACK=1 shows where it lies."


def is_fault(error: Exception) -> bool:
    """Whether ``told`` calls it a fault of planparse."""
    return not isinstance(error, (PlanparseError, OSError, MemoryError))


def wanted(value: object, kind: type | tuple[type, ...], name: str, what: str) -> None:
    """Raise a ``TypeError`` that says what an argument must be, unless the value is that."""
    if not isinstance(value, kind):
        raise TypeError(f"{name} must be {what}, not {type(value).__name__}")
