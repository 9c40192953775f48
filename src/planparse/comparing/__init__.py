"""Successive versions of a document: what changed from one to the next (``diff``), one table of many (``track``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from planparse.comparing.replay import accepted, rejected

if TYPE_CHECKING:
    from os import PathLike

    from planparse.comparing.tracking.tracker import By
    from planparse.model.diff import DocumentDiff
    from planparse.model.track import Track

__all__ = ["accepted", "diff", "diff_text", "rejected", "track"]


def diff(
    old: str | PathLike[str],
    new: str | PathLike[str],
    *,
    encoding: str | None = None,
    source_format: str | None = None,
    untrusted: bool = False,
) -> DocumentDiff:
    """Compare two files (``-`` for standard input), read as ``extract`` reads them. Raises ``ReadError``."""
    from planparse.comparing.differ import diff_sources
    from planparse.reading import Given, read

    given = Given(encoding, source_format, untrusted)
    return diff_sources(read(old, given), read(new, given))


def diff_text(old: str, new: str, *, old_name: str = "old", new_name: str = "new") -> DocumentDiff:
    """Compare two strings; spans count their code points."""
    from planparse.comparing.differ import diff_sources
    from planparse.reading.source import from_text

    return diff_sources(from_text(old, old_name), from_text(new, new_name))


def track(
    paths: Iterable[str | PathLike[str]],
    *,
    by: By = "auto",
    obligations: bool = False,
    synonyms: str | PathLike[str] | Mapping[str, Iterable[str]] | None = None,
    encoding: str | None = None,
    source_format: str | None = None,
    untrusted: bool = False,
) -> Track:
    """Put files in the order of time and align their targets, or obligations, in one table.

    They are read as ``extract`` reads them. ``synonyms`` is a file of names of one indicator (docs/diff.md), or a
    mapping of the name to show to the others: ``{"能耗强度": ["万元产值能耗"]}``. Raises ``ReadError``, and
    ``SynonymsError`` with the place in that file.
    """
    from planparse.api import extract
    from planparse.comparing.synonyms import Synonyms
    from planparse.comparing.tracking.tracker import track_documents
    from planparse.errors import wanted

    if isinstance(paths, (str, bytes)):  # or its characters were taken for files
        raise TypeError(f"paths must be several file names, such as a list, not one {type(paths).__name__}")
    wanted(paths, Iterable, "paths", "several file names, such as a list")
    own = None
    if synonyms is not None:  # before any file is read
        own = Synonyms.of(synonyms) if isinstance(synonyms, Mapping) else Synonyms.read(synonyms)
    documents = [
        extract(path, encoding=encoding, source_format=source_format, untrusted=untrusted) for path in paths
    ]
    return track_documents(documents, by=by, obligations=obligations, synonyms=own)
