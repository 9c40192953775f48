"""``planparse check``: rules over documents, for people and for CI."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planparse.cli.console import complain, put, say
from planparse.cli.options import Encoding, From, Untrusted, given
from planparse.errors import WriteError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from planparse.checking.run import Job, Result
    from planparse.checking.settings.config import Settings
    from planparse.reading import Given

EXAMPLES = """\b
Examples:
  planparse check notice.txt
  planparse check policies/ --select PP1,PP3 --statistics
  planparse check policies/ --write-baseline && planparse check policies/ --baseline planparse-baseline.json
  planparse check drafts/*.txt --diff --profile draft
  planparse check policies/ --format sarif -o planparse.sarif
\b
Exit codes: 0 clean, 1 findings, 2 wrong usage or configuration, 3 a file could not be read or written.
"""
FINDINGS, MISUSE, UNREADABLE = 1, 2, 3
BASELINE = "planparse-baseline.json"
STDIN = "-"


class ReportFormat(StrEnum):
    """How findings are reported."""

    text = "text"
    concise = "concise"
    json = "json"
    jsonl = "jsonl"
    sarif = "sarif"
    github = "github"
    gitlab = "gitlab"
    junit = "junit"
    rdjson = "rdjson"


class Level(StrEnum):
    """A severity."""

    info = "info"
    warning = "warning"
    error = "error"


class Profile(StrEnum):
    """What documents are taken for."""

    auto = "auto"
    official = "official"
    draft = "draft"
    web = "web"
    law = "law"


class CountedBy(StrEnum):
    """What findings are counted by."""

    rule = "rule"
    section = "section"
    file = "file"


Codes = list[str] | None


def check(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH", help="Files, folders, globs; - is standard input.", show_default=False
        ),
    ],
    select: Annotated[
        Codes, typer.Option("--select", metavar="CODES", help="Rules to use, by code or prefix: PP1,PP301.")
    ] = None,
    extend_select: Annotated[
        Codes, typer.Option("--extend-select", metavar="CODES", help="Rules to use as well.")
    ] = None,
    ignore: Annotated[
        Codes, typer.Option("--ignore", metavar="CODES", help="Rules to leave out; the longer prefix wins.")
    ] = None,
    per_file_ignore: Annotated[
        Codes,
        typer.Option(
            "--per-file-ignore", metavar="GLOB:CODES", help="Rules to leave out in some files: drafts/*:PP2."
        ),
    ] = None,
    preview: Annotated[
        bool | None,
        typer.Option("--preview/--no-preview", help="Use rules that are a preview, too; else they are off."),
    ] = None,
    profile: Annotated[
        Profile | None,
        typer.Option(
            "--profile", help="What the documents are: rules that do not apply are off. Else each shows it."
        ),
    ] = None,
    severity: Annotated[
        Level | None, typer.Option("--severity", help="The least severity to report; else warning.")
    ] = None,
    fail_on: Annotated[
        Level | None,
        typer.Option("--fail-on", help="The least severity to exit with 1 for; else all reported."),
    ] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 in spite of findings.")] = False,
    format_: Annotated[
        ReportFormat, typer.Option("--format", "-f", help="How to report.")
    ] = ReportFormat.text,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where to report, not standard output."),
    ] = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count findings by rule; with text, concise or json.")
    ] = False,
    stats_by: Annotated[
        CountedBy | None, typer.Option("--stats-by", help="Count findings by rule, section or file.")
    ] = None,
    warn_unused_ignores: Annotated[
        bool, typer.Option("--warn-unused-ignores", help="Tell which [[ignores]] hid nothing.")
    ] = False,
    show_settings: Annotated[
        bool,
        typer.Option("--show-settings", help="Print the settings and where each was made; check nothing."),
    ] = False,
    show_files: Annotated[
        bool, typer.Option("--show-files", help="Print the files that would be checked; check nothing.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No summary and no progress bar on standard error.")
    ] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what is safe to mend, then report the rest.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change; change nothing.")
    ] = False,
    baseline: Annotated[
        str | None, typer.Option("--baseline", metavar="FILE", help="Leave out the findings known there.")
    ] = None,
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help=f"Write all findings to --baseline, else {BASELINE}.")
    ] = False,
    config: Annotated[
        str | None,
        typer.Option(
            "--config", metavar="FILE", help="Configuration for all files, not the nearest one above each."
        ),
    ] = None,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=0, metavar="N", help="Processes; 0 is as many as help.")
    ] = 0,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Neither read nor write the cache.")] = False,
    encoding: Encoding = None,
    from_: From = None,
    untrusted: Untrusted = False,
) -> None:
    """Check documents against rules, as a linter checks code.

    'planparse rule CODE' explains a rule. Configuration: planparse.toml, or [tool.planparse] in pyproject.toml.
    """
    from planparse.checking.settings import plugins
    from planparse.checking.settings.selection import SettingError
    from planparse.cli.amending import Options, amendments

    try:
        plugins.load()
        by = stats_by or (CountedBy.rule if statistics else None)
        _refuse(paths, fix and diff, format_ if by else None)
        options = Options(select, extend_select, ignore, per_file_ignore, preview, profile, severity, fail_on)
        amend = amendments(options)
        work, left_out = _jobs(
            paths, amend, config, baseline, write_baseline, no_cache, given(encoding, from_, untrusted)
        )
    except SettingError as error:
        complain(str(error))
        raise typer.Exit(MISUSE) from None
    if show_files or show_settings:
        _show(work, show_files)
        raise typer.Exit
    _warn_of_previews(work)
    known = _written_baseline(baseline, work) if write_baseline else None
    _spare_inputs(work, config, known, output)
    from planparse.checking.run import run
    from planparse.cli.watching import others, summary, watched

    mode = "fix" if fix else "diff" if diff else "check"
    results = list(watched(run([replace(job, mode=mode) for job in work], jobs), len(work), quiet=quiet))
    for result in results:
        if result.error:
            complain(result.error)
    _warn_of_ignores(paths, work, results, everything=warn_unused_ignores)
    try:
        if known:
            _write_baseline(known, results, quiet)
            raise typer.Exit(UNREADABLE if any(result.error for result in results) else 0)
        _report(results, format_.value, output, by=by.value if by else None, mode=mode)
    except WriteError as error:
        complain(str(error))
        raise typer.Exit(UNREADABLE) from None
    if not quiet:
        say(summary(results, mode))
        if left_out:
            say(others(left_out))
    raise typer.Exit(_exit_code(results, diff=diff, exit_zero=exit_zero))


def _refuse(paths: Sequence[str], both: bool, counted: ReportFormat | None) -> None:
    """Refuse options that cannot be meant together."""
    from planparse.checking.settings.selection import SettingError

    if both:
        raise SettingError("--fix changes files and --diff does not; give one of them")
    if counted not in (None, ReportFormat.text, ReportFormat.concise, ReportFormat.json):
        raise SettingError(f"statistics cannot be reported as {counted.value}; use text or json")
    if paths.count(STDIN) > 1:
        raise SettingError("standard input can be read once only")


def _jobs(
    paths: Sequence[str],
    amend: Callable[[Settings], Settings],
    config: str | None,
    baseline: str | None,
    write_baseline: bool,
    no_cache: bool,
    given: Given,
) -> tuple[list[Job], list[str]]:
    """Give what is to be done, and the files of other formats that folders hold."""
    from functools import cache

    from planparse.checking.baseline import Baseline
    from planparse.checking.cache import default_folder
    from planparse.checking.run import Job, files_in
    from planparse.checking.settings.config import Settings, read_settings, real, settings_for

    common = (read_settings(Path(config)) or Settings()) if config else None

    @cache  # for this run; a file may change before the next
    def settings_of(folder: Path) -> Settings:
        return amend(common or settings_for(folder))

    known: dict[Path, Baseline] = {}
    jobs = []
    files = files_in(paths, settings_of)
    for file in files.wanted:
        folder = Path.cwd() if file == STDIN else real(Path(file)).parent
        settings = settings_of(folder)
        path = Path(baseline) if baseline else settings.baseline
        if path and not write_baseline and path not in known:
            known[path] = Baseline.read(path)
        jobs.append(
            Job(
                file,
                settings,
                given,
                known.get(path) if path else None,
                None if no_cache else default_folder(),
            )
        )
    return jobs, files.left_out


def _written_baseline(baseline: str | None, work: Sequence[Job]) -> Path:
    configured = next((job.settings.baseline for job in work if job.settings.baseline), Path(BASELINE))
    return Path(baseline) if baseline else configured


def _spare_inputs(work: Sequence[Job], config: str | None, baseline: Path | None, output: str | None) -> None:
    """Refuse to write over a document, a configuration or the baseline that is asked."""
    from planparse.checking.settings.config import FILES
    from planparse.cli.output import spare

    roots = {job.settings.root for job in work} - {Path()}
    read = [job.file for job in work] + [str(root / name) for root in roots for name in FILES]
    read += [config] if config else []
    if baseline:
        spare(read, [baseline], "--baseline")
    elif output and output != STDIN:
        read += {str(job.baseline.path) for job in work if job.baseline}
        spare(read, [Path(output)])


def _show(work: Sequence[Job], files: bool) -> None:
    if files:
        put("".join(f"{job.file}\n" for job in work))
        return
    from planparse.checking.settings.shown import shown

    put(shown((job.file, job.settings) for job in work))


def _warn_of_previews(work: Sequence[Job]) -> None:
    """Tell which rules are named and stay off all the same."""
    from planparse.checking.settings.selection import without_effect

    off = {(rule.code, rule.name) for job in work for rule in without_effect(job.settings)}
    for code, name in sorted(off):
        complain(f"{code} {name} is a preview and stays off; --preview, or preview = true, switches it on")


def _warn_of_ignores(
    paths: Sequence[str], work: Sequence[Job], results: Sequence[Result], *, everything: bool
) -> None:
    """Tell which entries of [[ignores]] hid nothing: of all where the whole folder was checked or that is asked."""
    from planparse.checking.settings.config import real
    from planparse.checking.settings.ignores import Tried, idle

    tried = [
        Tried(job.file, job.settings, result.used, result.unused)
        for job, result in zip(work, results, strict=True)
        if job.settings.ignores
    ]
    folders = [real(Path(path)) for path in paths if path != STDIN] if tried else []
    failed = any(result.error for result in results)  # of use there, perhaps

    def whole(settings: Settings) -> bool:
        return everything or (not failed and any(real(settings.root).is_relative_to(at) for at in folders))

    for entry, why in idle(tried, whole):
        complain(f"{entry.where} ({entry.told}) {why}; take it out, or mend what it looks for")


def _report(
    results: Sequence[Result], format_: str, output: str | None, *, by: str | None, mode: str
) -> None:
    from planparse.checking.reports import report
    from planparse.checking.reports.statistics import report as statistics_report

    if mode == "diff":
        text = "".join(result.diff for result in results)
    elif mode == "fix" and any(result.file == STDIN for result in results):
        put("".join(result.diff for result in results))  # what came in by standard input goes out fixed
        return
    elif by:
        text = statistics_report(format_, results, by)
    else:
        text = report(format_, results)
    if output is None or output == STDIN:
        put(text)
        return
    from planparse.cli.output import write_text
    from planparse.writing import make_folder_of

    make_folder_of(Path(output))  # a job of CI has no folder for its reports yet
    write_text(Path(output), text)


def _write_baseline(path: Path, results: Sequence[Result], quiet: bool) -> None:
    from planparse.checking.baseline import baseline_text
    from planparse.cli.output import write_text
    from planparse.cli.watching import counted
    from planparse.writing import make_folder_of

    make_folder_of(path)
    write_text(path, baseline_text(path, ((result.file, result.findings) for result in results)))
    if not quiet:
        count = sum(len(result.findings) for result in results)
        say(f"Wrote {counted(count, 'finding')} to {path}.")


def _exit_code(results: Sequence[Result], *, diff: bool, exit_zero: bool) -> int:
    if any(result.error for result in results):
        return UNREADABLE
    failed = any(result.fails or (diff and result.diff) for result in results)
    return FINDINGS if failed and not exit_zero else 0
