"""Findings kept from one run to the next, by content, configuration and version.

A result is used again only for the same bytes, the same rules and requirements and the same program, so that nothing
ever has to be thrown away for being stale.

What lies in the cache is not believed: an entry is a plain file of bounded size, carries a checksum of itself and its
name, and holds what findings hold. Anything else is no entry. (It is no seal: whoever may write to the folder can
write a right checksum, too.)
"""

from __future__ import annotations

import json
import os
import stat
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from planparse import __version__
from planparse.checking.asked import Checked
from planparse.checking.finding import Finding
from planparse.checking.settings.plugins import stamps
from planparse.checking.settings.profiles import PROFILES

if TYPE_CHECKING:
    from planparse.reading import Given

_LARGEST = 1 << 22  # bytes; what has more findings than that is checked anew each time
_DECIDING = (".py", ".txt")  # code, and the word lists
_BEGUN, _THEN = b'{"sha256":"', b'","findings":'
_DIGEST = slice(len(_BEGUN), len(_BEGUN) + 64)
# Not through a link, and not waiting for whoever may write to a pipe. Windows has none of that.
_PLAINLY = (
    getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


class Cache:
    """One small file per result. A cache that cannot be read or written is no cache, and no error."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @staticmethod
    def key(data: bytes, asked: str, given: Given, suffix: str) -> str:
        """Name a result by all that it depends on; the suffix of the file tells a table in characters from a text."""
        setting = json.dumps([_program(), stamps(), asked, given, suffix], ensure_ascii=False)
        return sha256(setting.encode("utf-8", "surrogatepass") + b"\0" + data).hexdigest()

    def get(self, key: str) -> Checked | None:
        """Give the result kept under a name; ``None`` where there is none that can be trusted."""
        try:
            data = _read(self._path(key))
            if data != _entry(key, data[_DIGEST.stop + len(_THEN) :]):
                return None
            kept = json.loads(data)
            found = [Finding.of(item) for item in kept["findings"]]
            return Checked(
                found,
                _known_profile(kept["profile"]),
                _numbers(kept["used"]),
                _numbers(kept["unused"]),
                kept["mendable"] is True,
            )
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def put(self, key: str, checked: Checked) -> None:
        """Keep a result; another process may be writing the same one."""
        findings = json.dumps([finding.data() for finding in checked.findings], separators=(",", ":"))
        rest = {name: at for name, at in checked._asdict().items() if name != "findings"}
        text = f"{findings},{json.dumps(rest, separators=(',', ':'))[1:]}"
        entry = _entry(key, text.encode())
        if len(entry) > _LARGEST:
            return
        path = self._path(key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(path, entry)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}.json"


def default_folder() -> Path | None:
    """``$PLANPARSE_CACHE_DIR``, else ``planparse`` in the user's cache folder; ``None`` for a user without any."""
    own = os.environ.get("PLANPARSE_CACHE_DIR")
    if own:
        return Path(own)
    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or "~/.cache"
    try:
        return Path(home).expanduser() / "planparse"
    except RuntimeError:  # no home
        return None


def _known_profile(name: object) -> str:
    if name not in PROFILES:
        raise ValueError("no profile")
    return str(name)


def _numbers(value: object) -> tuple[int, ...]:
    if not isinstance(value, list) or not all(type(number) is int and number >= 0 for number in value):
        raise TypeError("no numbers")
    return tuple(value)


def _entry(key: str, rest: bytes) -> bytes:
    digest = sha256(key.encode() + b"\0" + rest).hexdigest()
    return _BEGUN + digest.encode() + _THEN + rest


def _read(path: Path) -> bytes:
    number = os.open(path, os.O_RDONLY | _PLAINLY)
    with os.fdopen(number, "rb") as file:
        about = os.fstat(number)
        if not stat.S_ISREG(about.st_mode) or about.st_size > _LARGEST:
            raise ValueError("no entry")
        return file.read(_LARGEST)


def _write(path: Path, entry: bytes) -> None:
    """Write a new file, never into what is there: that may be a link to something dear.

    Half an entry has no right checksum, so there is no need of a temporary file, which a run that is killed would
    leave.
    """
    path.unlink(missing_ok=True)
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _PLAINLY, 0o666)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(entry)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


@cache
def _program() -> list[str]:
    """The version, and when the newest file of the program was changed: an editable checkout has one version long."""
    package = Path(__file__).resolve().parents[1]
    files = (path for path in package.rglob("*") if path.suffix in _DECIDING)
    newest = max((path.stat().st_mtime_ns for path in files), default=0)
    return [__version__, str(newest)]
