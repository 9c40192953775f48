"""Baselines: findings that are known already, told by their content, so that they survive edits elsewhere."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from planparse.checking.finding import Finding
from planparse.checking.gathering import flood_of
from planparse.checking.settings.config import real
from planparse.checking.settings.selection import SettingError
from planparse.errors import ReadError
from planparse.reading import refuse_irregular
from planparse.visible import encodable

_VERSION = 1


class Known(NamedTuple):
    """What is known of a file: fingerprints, hits of each rule, and the rules whose hits were gathered."""

    words: Counter[str]
    hits: Counter[str]
    gathered: set[str]


class Fresh(NamedTuple):
    """The findings that are not known; ``partly`` are rules of which a gathered finding is known in part."""

    findings: list[Finding]
    partly: set[str]


class Baseline:
    """What is known, file by file; files are named from the folder of the baseline."""

    def __init__(self, path: Path, known: dict[str, Known]) -> None:
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

    def known(self, file: str) -> Counter[str]:
        """How often each fingerprint of a file is known."""
        return Counter(self._of(file).words)

    def unknown(self, file: str, findings: Sequence[Finding]) -> Fresh:
        """Leave out what is known: of equal findings, as many as there were.

        Where hits of a rule were gathered, all of them stay known while there are no more of them, wherever they stand:
        the words around some may have changed.
        """
        known = self._of(file)
        left, hits = Counter(known.words), Counter[str]()
        for finding in findings:
            hits[finding.code] += len(_own(finding)) or finding.count
        fresh, partly = [], set()
        for finding in findings:
            if finding.code in known.gathered and hits[finding.code] <= known.hits[finding.code]:
                continue
            own = Counter(_own(finding))
            new = own - left
            left -= own
            if new == own:
                fresh.append(finding)
            elif new:
                partly.add(finding.code)
        return Fresh(fresh, partly)

    def _of(self, file: str) -> Known:
        return self._known.get(_name(file, self.path), Known(Counter(), Counter(), set()))


def _own(finding: Finding) -> tuple[str, ...]:
    """The fingerprints of its hits; none where they are too many to be kept."""
    return finding.own if finding.places else (finding.fingerprint,)


def baseline_text(path: Path, found: Iterable[tuple[str, Iterable[Finding]]]) -> str:
    """The text of a baseline: one line a finding, in stable order, so that it reads well in a diff."""
    files: dict[str, list[dict[str, Any]]] = {}
    for file, findings in found:
        counted: Counter[tuple[str, str, str, tuple[str, ...]]] = Counter()
        for f in findings:
            counted[f.code, f.fingerprint, f.message, f.own] += len(_own(f)) or f.count
        if counted:
            files[_name(file, path)] = [
                {"code": code, "fingerprint": fingerprint, "count": count, "message": message}
                | ({"places": sorted(own)} if own else {})
                for (code, fingerprint, message, own), count in sorted(counted.items())
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


def _counted(entries: Iterable[dict[str, Any]]) -> Known:
    """Entries may share a fingerprint: a rule with two messages has two gathered findings."""
    known = Known(Counter(), Counter(), set())
    for entry in entries:
        code, fingerprint, count = str(entry["code"]), str(entry["fingerprint"]), int(entry["count"])
        known.hits[code] += count
        if fingerprint == flood_of(code):
            known.gathered.add(code)
            known.words.update(map(str, entry.get("places", ())))
        else:
            known.words[fingerprint] += count
    return known


def _name(file: str, baseline: Path) -> str:
    if file == "-":
        return file
    path, folder = real(Path(file)), real(baseline).parent
    return encodable((path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix())
