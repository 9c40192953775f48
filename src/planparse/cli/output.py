"""Where results go: standard output, one file, or a directory with one file for each input; never over an input."""

from __future__ import annotations

import os
import stat
import sys
from collections import Counter
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from planparse.cli.console import put
from planparse.exporting import Format, by_name, by_suffix
from planparse.writing import make_folder_of, whole_file, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Write = Callable[[str, str], None]  # the name of an input, the text made of it

STDIN = "-"


class Destination(NamedTuple):
    """What ``-o`` names; ``path`` is ``None`` for standard output."""

    path: Path | None
    is_directory: bool = False

    @classmethod
    def of(cls, output: str | None, inputs: Iterable[str] = ()) -> Destination:
        """Read ``-o``: a directory is one that exists, ends with a slash or has no suffix."""
        if output is None or output == STDIN:
            return cls(None)
        path = Path(output)
        spare(inputs, [path])
        ends_with_slash = output.endswith(("/", os.sep))
        if ends_with_slash and os.path.lexists(path) and not path.is_dir():
            raise misuse(f"{path} is no directory")
        return cls(path, path.is_dir() or ends_with_slash or not (path.suffix or path.exists()))

    def format(self, named: str | None, default: str, inputs: int = 1) -> Format:
        """Give the format by name, else by suffix; one that can't hold all inputs is wrong usage."""
        suffix = "" if self.path is None or self.is_directory else self.path.suffix
        format_ = by_name(named) if named else by_suffix(suffix) if suffix else by_name(default)
        if format_ is None:
            raise misuse(f"no format goes by the suffix of {self.path}; add --format, or a / for a directory")
        if inputs > 1 and format_.separator is None and not self.is_directory:
            if self.path is not None:
                raise misuse(f"{self.path} can hold one document only; name a directory or a .jsonl file")
            return by_name("jsonl") or format_  # on standard output JSON of several documents is JSON Lines
        return format_

    @contextmanager
    def open(self, inputs: Sequence[str], format_: Format | None = None) -> Iterator[Write]:
        """Give what writes the text of each input; a single file appears when the block ends well."""
        separator = (format_ and format_.separator) or ""
        suffix = format_.suffixes[0] if format_ else ""
        if self.path is None:
            yield _joined(put, separator)
        elif self.is_directory:
            targets = output_paths(self.path, inputs, suffix)
            spare(inputs, targets.values())

            def write_each(source: str, text: str) -> None:
                make_folder_of(targets[source])
                write_text(targets[source], text)

            yield write_each
        else:
            with whole_file(self.path) as write:
                yield _joined(lambda text: write(_encoded(text)), separator)


def misuse(message: str, option: str = "-o") -> typer.BadParameter:
    """Give the error for an ``-o``, or other option, that can't be meant so."""
    return typer.BadParameter(message, param_hint=option)


def spare(inputs: Iterable[str], outputs: Iterable[Path], option: str = "-o") -> None:
    """Refuse to write over what is read, or twice over the same file, by whatever names and links."""
    read = {key for source in inputs for key in _identities(source)}
    written: set[object] = set()
    for path in outputs:
        keys = _identities(path)
        if read & keys:
            raise misuse(f"{path} is one of the inputs", option)
        if written & keys:
            raise misuse(f"{path} would be written twice, by another name too", option)
        written |= keys


def _identities(file: str | Path) -> set[object]:
    """Give what tells a file from others: where links lead, and its number. A device has nothing to lose."""
    keys: set[object] = set()
    with suppress(OSError, ValueError):  # not there yet; standard input need not be a file
        if file != STDIN:
            keys.add(os.path.normcase(os.path.realpath(file)))
        found = os.fstat(sys.stdin.fileno()) if file == STDIN else Path(file).stat()
        if not stat.S_ISREG(found.st_mode):
            return set()
        if found.st_ino:  # some systems number no files
            keys.add((found.st_dev, found.st_ino))
    return keys


def write_text(path: Path, text: str) -> None:
    """Write a file whole or not at all, in UTF-8, in a folder that is there."""
    write_whole(path, _encoded(text))


def _encoded(text: str) -> bytes:
    # A file name may hold bytes that are no text.
    return text.encode("utf-8", "backslashreplace")


def output_paths(directory: Path, inputs: Iterable[str], suffix: str) -> dict[str, Path]:
    """Give each input a file of its own in the directory.

    ``a/notice.txt`` becomes ``notice.json``. Inputs that would share a name keep their suffix
    (``notice.txt.json``), where that is not enough, their folders (``a/notice.txt.json``), and at last get a
    number (``notice-2.json``).
    """
    sources = {source: Path("stdin") if source == STDIN else Path(source) for source in inputs}
    shapes: tuple[Callable[[Path], str], ...] = (
        lambda path: path.stem,
        lambda path: path.name,
        lambda path: "/".join(part for part in path.parts if part not in (path.anchor, "..")),
    )
    names: dict[str, str] = {}
    waiting = list(sources)
    for shape in shapes:
        proposed = {source: shape(sources[source]) for source in waiting}
        # Folded, for a file system may take Notice and notice for one name.
        taken = Counter(name.casefold() for name in (*proposed.values(), *names.values()))
        names |= {source: name for source, name in proposed.items() if taken[name.casefold()] == 1}
        waiting = [source for source in waiting if source not in names]
    used = {name.casefold() for name in names.values()}
    for source in waiting:
        numbered = (f"{sources[source].stem}-{number}" for number in count(2))
        names[source] = next(name for name in numbered if name.casefold() not in used)
        used.add(names[source].casefold())
    return {source: directory / f"{names[source]}{suffix}" for source in sources}


def _joined(write: Callable[[str], None], separator: str) -> Write:
    written = False

    def joined(source: str, text: str) -> None:  # noqa: ARG001 - every input goes to the same place
        nonlocal written
        write(separator + text if written else text)
        written = True

    return joined
