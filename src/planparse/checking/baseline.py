"""Baselines: findings that are known already, told by their content, so that they survive edits elsewhere."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from planparse.checking.finding import Finding
from planparse.checking.gathering import flood_of
from planparse.checking.settings.config import real
from planparse.checking.settings.selection import SettingError
from planparse.errors import ReadError
from planparse.reading import refuse_irregular
from planparse.visible import encodable

_VERSION = 1


class Baseline:
    """How often each fingerprint is known, file by file; files are named from the folder of the baseline."""

    def __init__(self, path: Path, known: dict[str, dict[str, int]]) -> None:
        self.path, self._known = path, known

    @classmethod
    def read(cls, path: Path) -> Baseline:
        """Read what ``write`` wrote; anything else is a ``SettingError``."""
        try:
            refuse_irregular(str(path))
            data = json.loads(path.read_text("utf-8"))
            if data["version"] != _VERSION:
                raise ValueError(f"version {data['version']}")
            known = {file: _counted(entries) for file, entries in data["files"].items()}
        except ReadError as error:
            raise SettingError(str(error)) from None
        except FileNotFoundError:
            raise SettingError(f"{path}: no such baseline; --write-baseline makes one") from None
        except (
            OSError,
            ValueError,
            KeyError,
            TypeError,
            AttributeError,
            ArithmeticError,
            RecursionError,
        ) as error:
            raise SettingError(f"{path}: is not a baseline ({error}); --write-baseline makes one") from None
        return cls(path, known)

    def unknown(self, file: str, findings: Iterable[Finding]) -> list[Finding]:
        """Leave out what is known: of equal findings, as many as there were.

        A known gathered finding is how many places of its rule are known, wherever they stand: it stays known while
        there are no more of them, be they few enough by now to be told one by one, and is new as a whole when there are.
        """
        left = Counter(self._known.get(_name(file, self.path), {}))
        fresh: list[Finding] = []
        for finding in findings:
            if not finding.places and left[finding.fingerprint] > 0:
                left[finding.fingerprint] -= 1
            else:
                fresh.append(finding)
        places: Counter[str] = Counter()
        for finding in fresh:
            places[finding.code] += finding.count
        return [finding for finding in fresh if places[finding.code] > left[flood_of(finding.code)]]


def baseline_text(path: Path, found: Iterable[tuple[str, Iterable[Finding]]]) -> str:
    """The text of a baseline: one line a finding, in stable order, so that it reads well in a diff."""
    files: dict[str, list[dict[str, Any]]] = {}
    for file, findings in found:
        counted: Counter[tuple[str, str, str]] = Counter()
        for f in findings:
            counted[f.code, f.fingerprint, f.message] += f.count if f.places else 1
        if counted:
            files[_name(file, path)] = [
                {"code": code, "fingerprint": fingerprint, "count": count, "message": message}
                for (code, fingerprint, message), count in sorted(counted.items())
            ]
    lines = ['{"version": %d, "files": {' % _VERSION]  # noqa: UP031 - braces
    for number, (file, entries) in enumerate(sorted(files.items()), 1):
        lines.append(f"  {json.dumps(file, ensure_ascii=False)}: [")
        lines += [
            f"    {json.dumps(entry, ensure_ascii=False)}{',' if at < len(entries) else ''}"
            for at, entry in enumerate(entries, 1)
        ]
        lines.append("  ]" + ("," if number < len(files) else ""))
    return "\n".join([*lines, "}}"]) + "\n"


def _counted(entries: Iterable[dict[str, Any]]) -> dict[str, int]:
    """Entries may share a fingerprint: a rule with two messages has two floods."""
    counts: Counter[str] = Counter()
    for entry in entries:
        counts[str(entry["fingerprint"])] += int(entry["count"])
    return counts


def _name(file: str, baseline: Path) -> str:
    if file == "-":
        return file
    path, folder = real(Path(file)), real(baseline).parent
    return encodable((path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix())
