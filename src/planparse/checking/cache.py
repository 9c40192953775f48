"""Findings kept from one run to the next, by content, configuration and version.

A result is used again only for the same bytes, the same rules and requirements and the same program, so that nothing
ever has to be thrown away for being stale.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import astuple
from functools import cache
from hashlib import sha256
from pathlib import Path

from planparse import __version__
from planparse.checking.finding import Finding
from planparse.checking.require import Require


class Cache:
    """One small file per result. A cache that cannot be read or written is no cache, and no error."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or default_folder()

    def key(self, data: bytes, codes: list[str], require: Require, encoding: str | None) -> str:
        """Name a result by all that it depends on."""
        setting = json.dumps([_program(), codes, astuple(require), encoding], ensure_ascii=False)
        return sha256(setting.encode("utf-8", "surrogatepass") + b"\0" + data).hexdigest()

    def get(self, key: str) -> list[Finding] | None:
        """Give the findings kept under a name."""
        try:
            data = json.loads(self._path(key).read_text("utf-8"))
            return [Finding.of(item) for item in data]
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, key: str, findings: list[Finding]) -> None:
        """Keep findings; another process may be writing the same ones."""
        path = self._path(key)
        temporary = path.with_suffix(f".{os.getpid()}")
        text = json.dumps([finding.data() for finding in findings], separators=(",", ":"))
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(text, "utf-8")
            temporary.replace(path)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}.json"


def default_folder() -> Path:
    """``$PLANPARSE_CACHE_DIR``, else ``planparse`` in the user's cache folder."""
    own = os.environ.get("PLANPARSE_CACHE_DIR")
    if own:
        return Path(own)
    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or "~/.cache"
    return Path(home).expanduser() / "planparse"


@cache
def _program() -> list[str]:
    """The version, and when the newest file of the program was changed: an editable checkout has one version long."""
    package = Path(__file__).resolve().parents[1]
    newest = max((path.stat().st_mtime_ns for path in package.rglob("*.py")), default=0)
    return [__version__, str(newest)]
