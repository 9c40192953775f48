"""Many files: found, checked in parallel processes, reported in the order in which they were named."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from glob import glob, has_magic
from pathlib import Path
from typing import NamedTuple

from planparse.checking.asked import Asked, Checked, asked_of
from planparse.checking.baseline import Baseline
from planparse.checking.cache import Cache
from planparse.checking.check import check_document
from planparse.checking.finding import Finding
from planparse.checking.fixing import UnsettledError, diff, encode_like, fixed_text
from planparse.checking.located import located
from planparse.checking.settings import plugins
from planparse.checking.settings.comments import comments_in, comments_of, moved
from planparse.checking.settings.config import Settings, real, settings_for
from planparse.errors import PlanparseError, as_asked, is_fault, told
from planparse.parallel import in_order
from planparse.reading import NOTHING_GIVEN, Given, SourceText, from_bytes, read_bytes
from planparse.reading.formats import SUFFIXES
from planparse.writing import write_whole

STDIN = "-"
_WRITABLE = ("text/plain", "text/markdown")  # formats in which the text is the file, character for character
_MANY = 16  # files that are not in the cache: others are not, either
_WORTH_A_PROCESS = 8  # files: starting a process takes about as long as checking so many short ones


@dataclass(frozen=True, slots=True)
class Job:
    """One file and all that bears on it; it travels to another process."""

    file: str
    settings: Settings
    given: Given = NOTHING_GIVEN
    baseline: Baseline | None = None
    cache: Path | None = None
    mode: str = "check"  # or fix, or diff


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one file; ``error`` says why it could not be checked, or not be fixed.

    ``used`` and ``unused`` are the numbers of the ignores of its configuration that were, and were not, of use;
    ``mendable`` tells whether ``--fix`` can write the file.
    """

    file: str
    findings: list[Finding]
    error: str | None = None
    fixed: int = 0
    diff: str = ""
    fails: bool = False
    profile: str = ""
    used: tuple[int, ...] = ()
    unused: tuple[int, ...] = ()
    mendable: bool = True


class Files(NamedTuple):
    """The files that are to be checked, and those that are left out.

    These are of formats that planparse reads, but ``include`` leaves them out by default.
    """

    wanted: list[str]
    left_out: list[str]


def files_in(paths: Sequence[str], settings_of: Callable[[Path], Settings] = settings_for) -> Files:
    """Name the files that paths, folders and globs mean, each once, sorted within a folder.

    Configuration says which files of a folder count; a file that is named itself always does. One that is named in two
    ways (``a.txt ./a.txt``, a folder and one in it) is named as it was first.
    """
    found: list[tuple[str, bool]] = []  # files, and whether each counts
    for path in paths:
        if path != STDIN and not os.path.lexists(path) and has_magic(path):
            matches = sorted(glob(path, recursive=True))  # noqa: PTH207 - the pattern may be absolute
            for match in matches or [path]:  # a glob that fits nothing is a file that is not there
                found += _below(match, settings_of).items()
        else:
            found += _below(path, settings_of).items()
    place = _places()
    wanted: dict[tuple[str, str], str] = {}
    others: dict[tuple[str, str], str] = {}
    for file, counts in found:
        (wanted if counts else others).setdefault(place(file), file)
    return Files(list(wanted.values()), [file for at, file in others.items() if at not in wanted])


def _places() -> Callable[[str], tuple[str, str]]:
    """Give the function that tells where a file is: its folder without links and its name."""
    folder_of = cache(os.path.realpath)

    def place(file: str) -> tuple[str, str]:
        folder, name = os.path.split(file)
        return ("", file) if file == STDIN else (str(folder_of(folder)), name)

    return place


def _below(path: str, settings_of: Callable[[Path], Settings]) -> dict[str, bool]:
    """The files of a path, each with whether it counts; others are those of formats that could be read."""
    if path == STDIN or not os.path.isdir(path):  # noqa: PTH112 - no error for a name that is too long
        return {path: True}
    files: dict[str, bool] = {}
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        settings = settings_of(real(Path(folder)))
        for name in sorted(names):
            file = os.path.normpath(os.path.join(folder, name))  # noqa: PTH118 - as the user wrote it
            if name.startswith("."):
                continue
            if _counts(file, settings):
                files[file] = True
            elif _is_readable(name) and "include" not in settings.origins and not _excluded(file, settings):
                files[file] = False
    return {file: files[file] for file in sorted(files, key=lambda file: Path(file).parts)}


def _counts(file: str, settings: Settings) -> bool:
    included = any(settings.matches(file, pattern) for pattern in settings.include)
    return included and not _excluded(file, settings)


def _excluded(file: str, settings: Settings) -> bool:
    return any(settings.matches(file, pattern) for pattern in settings.exclude)


def _is_readable(name: str) -> bool:
    return os.path.splitext(name)[1][1:].lower() in SUFFIXES  # noqa: PTH122 - thousands of files


def run(jobs: Sequence[Job], processes: int = 0) -> Iterator[Result]:
    """Do the jobs, in their order whatever finishes first. ``processes`` 0: as many as help.

    What the cache has is told by this process: others take longer to start than they would save.
    """
    alone = any(job.file == STDIN for job in jobs)  # standard input belongs to this process
    if alone or processes == 1 or len(jobs) < _WORTH_A_PROCESS:
        return map(check_file, jobs)
    kept = _kept(jobs)
    left = [job for number, job in enumerate(jobs) if number not in kept]
    wanted = processes or min(os.cpu_count() or 1, len(left) // _WORTH_A_PROCESS)
    done = in_order(check_file, left, wanted, _lost)
    return (kept[number] if number in kept else next(done) for number in range(len(jobs)))


def _kept(jobs: Sequence[Job]) -> dict[int, Result]:
    """The results that are in the cache, by the numbers of their jobs; it gives up where many are not."""
    kept: dict[int, Result] = {}
    missed = 0
    for number, job in enumerate(jobs):
        if missed > _MANY or job.mode != "check" or not job.cache:
            break
        try:
            data, asked = read_bytes(job.file), asked_of(job.settings, job.file)
            checked = Cache(job.cache).get(_key(job, asked, data))
            if checked is None:
                missed += 1
            else:
                kept[number] = _reported_of(job, asked, data, checked)
        except Exception:  # whoever does the job tells what is wrong
            missed += 1
    return kept


def check_file(job: Job) -> Result:
    """Check one file; what goes wrong becomes the result's ``error``."""
    try:
        plugins.load()  # in another process they may not be there yet
        return _check(job) if job.mode == "check" else _fix(job)
    except Exception as error:
        if is_fault(error) and as_asked():
            raise
        return Result(job.file, [], told(error, job.file))


def _lost(job: Job, why: str) -> Result:
    return Result(job.file, [], f"{job.file}: {why}")


def _check(job: Job) -> Result:
    data = read_bytes(job.file)
    asked = asked_of(job.settings, job.file)
    cache = Cache(job.cache) if job.cache and job.file != STDIN else None
    key = _key(job, asked, data) if cache else ""
    checked = cache.get(key) if cache else None
    if checked is None:
        checked = _checked(job, asked, data)
        if cache:
            cache.put(key, checked)
    return _reported_of(job, asked, data, checked)


def _reported_of(job: Job, asked: Asked, data: bytes, checked: Checked) -> Result:
    def without(known: Mapping[str, int]) -> list[Finding]:
        return _checked(job, asked, data, known).findings

    return _result(job, checked, _reported(job, checked.findings, without))


def _key(job: Job, asked: Asked, data: bytes) -> str:
    return Cache.key(data, asked.key(), job.given, os.path.splitext(job.file)[1])  # noqa: PTH122 - thousands of files


def _fix(job: Job) -> Result:
    data = read_bytes(job.file)
    before, asked = from_bytes(data, job.file, job.given), asked_of(job.settings, job.file)
    comments = comments_of(before, data, job.given)
    checked = check_document(before, asked, comments)._replace(mendable=_is_mendable(job, before, data))

    def check(source: SourceText, found: list[Finding] | None = None) -> list[Finding]:
        own = comments_in(source.text) if before.media_type in _WRITABLE else moved(comments, before, source)

        def without(known: Mapping[str, int]) -> list[Finding]:
            return check_document(source, asked, own, known).findings

        return _reported(job, without({}) if found is None else found, without)

    first = check(before, checked.findings)
    try:
        after, findings, fixed = fixed_text(before, first, check)
    except UnsettledError as error:
        return replace(_result(job, checked, first), error=str(error))
    result = _result(job, checked, findings)
    if not fixed:
        return result
    if job.mode == "diff":
        # What cannot be written is shown, and all of it is still there.
        left = replace(result, fixed=fixed) if checked.mendable else _result(job, checked, first)
        return replace(left, diff=diff(job.file, before.text, after.text))
    if job.file == STDIN:
        return replace(result, fixed=fixed, diff=after.text)
    try:
        _write(job, before, after)
    except PlanparseError as error:  # what was found is still there
        return replace(_result(job, checked, first), error=str(error))
    return replace(result, fixed=fixed)


def _write(job: Job, before: SourceText, after: SourceText) -> None:
    """Write a text back to its file, or say why that cannot be."""
    path = Path(job.file)
    if before.encoding is None or before.media_type not in _WRITABLE:
        why = (
            f"is no plain text ({before.media_type}), and cannot be fixed here; mend it where it was written"
        )
        raise PlanparseError(f"{job.file}: {why}")
    new = encode_like(path.read_bytes(), before.text, after.text, before.encoding)
    if new is None:
        why = f"cannot be written back as {before.encoding} byte for byte; save it as UTF-8 to have it fixed"
        raise PlanparseError(f"{job.file}: {why}")
    write_whole(path, new)


def _checked(job: Job, asked: Asked, data: bytes, known: Mapping[str, int] | None = None) -> Checked:
    source = from_bytes(data, job.file, job.given)
    checked = check_document(source, asked, comments_of(source, data, job.given), known)
    checked = checked._replace(mendable=_is_mendable(job, source, data))
    # Its places would be looked for in this process, not in the one that guards against it.
    if job.given.untrusted:
        return checked
    return checked._replace(findings=located(checked.findings, source, data))


def _is_mendable(job: Job, source: SourceText, data: bytes) -> bool:
    """Whether the text can be written back byte for byte; what came by standard input goes out as text."""
    if job.file == STDIN:
        return True
    if source.encoding is None or source.media_type not in _WRITABLE:
        return False
    return encode_like(data, source.text, source.text, source.encoding) is not None


def _reported(
    job: Job, findings: list[Finding], without: Callable[[Mapping[str, int]], list[Finding]]
) -> list[Finding]:
    """The findings that are severe enough and not known; ``without`` checks once more, known hits left out.

    That is needed for a gathered finding only that holds known places and new ones.
    """
    kept = [finding for finding in findings if finding.severity >= job.settings.severity]
    if job.baseline is None:
        return kept
    fresh, partly = job.baseline.unknown(job.file, kept)
    if not partly:
        return fresh
    new = without(job.baseline.known(job.file))
    fresh = [f for f in fresh if f.code not in partly]
    fresh += [f for f in new if f.code in partly and f.severity >= job.settings.severity]
    return sorted(fresh, key=lambda finding: (finding.span, finding.code, finding.message))


def _result(job: Job, checked: Checked, kept: list[Finding]) -> Result:
    fails = any(f.severity >= job.settings.fail_on for f in kept)
    about = checked._asdict() | {"findings": kept}
    return Result(job.file, **about, fails=fails)
