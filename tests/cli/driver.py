"""Runs many calls of the real program, each in a process of its own that begins where the imports are done.

Read from standard input, a JSON array of calls: ``arguments``, and what each stream is: ``closed``, ``full`` (/dev/full),
``terminal``, or a file. Written to standard output, a JSON array: exit code, what went to standard output and error.
A process has its streams as Python makes them at start (``None`` for a closed one), and ends as Python does: a flush
that fails is exit code 120.
"""

from __future__ import annotations

import gc
import io
import json
import os
import signal
import sys
import tempfile
from typing import Any

SECONDS = 60  # a call that hangs is ended, and has no exit code
STREAMS = ("stdin", "stdout", "stderr")
TEXT = "云溪市人民政府关于建设水厂的通知\n\n各县：\n一、任务\n到2026年,新建水厂8座，增长5%。各县应当落实《水法》第三条。\n"
COMMANDS = (
    *(
        "extract {}",
        "extract {} -f yaml",
        "extract {} -f md",
        "show {}",
        "text {}",
        "schema",
        "schema --of diff",
    ),
    *(
        "targets {}",
        "targets {} -f csv",
        "obligations {}",
        "diff {} {}",
        "diff {} {} -f html",
        "track {} {} --all",
    ),
    *("check {} -f junit", "check {} -f sarif", "check {} --no-cache --diff", "rule --all", "--help"),
)


def main() -> None:
    """Run what standard input says."""
    calls = json.loads(sys.stdin.buffer.read())
    warm_up()
    gc.freeze()  # or every process goes through all of it
    json.dump([called(call) for call in calls], sys.stdout)


def warm_up() -> None:
    """Import and compile what the commands do, by using each once."""
    from typer.testing import CliRunner

    from planparse.cli.app import app

    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "n.txt")  # noqa: PTH118
        with open(file, "w", encoding="utf-8") as text:  # noqa: PTH123
            text.write(TEXT)
        for words in COMMANDS:
            CliRunner().invoke(app, [file if word == "{}" else word for word in words.split()])


def called(call: dict[str, Any]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        kept = {name: os.path.join(folder, name) for name in STREAMS}  # noqa: PTH118
        child = os.fork()
        if not child:
            signal.alarm(SECONDS)
            run(call, kept)
        _, status = os.waitpid(child, 0)
        shown = {name: read(kept[name]) for name in ("stdout", "stderr")}
    return {"exit": os.waitstatus_to_exitcode(status), **shown}


def read(path: str) -> str:
    if not os.path.exists(path):  # noqa: PTH110
        return ""
    with open(path, "rb") as file:  # noqa: PTH123
        return file.read().decode("utf-8", "surrogateescape")


def run(call: dict[str, Any], kept: dict[str, str]) -> None:
    from planparse.__main__ import main as planparse

    pages = 0
    for number, name in enumerate(STREAMS):
        what = call.get(name, "file")
        if what == "terminal":
            pages = terminal(number)
        elif what == "closed":
            os.close(number)
        else:
            path = "/dev/full" if what == "full" else kept[name] if number else os.devnull
            opened = os.open(path, os.O_WRONLY | os.O_CREAT if number else os.O_RDONLY, 0o600)
            os.dup2(opened, number)
            os.close(opened)
        setattr(sys, name, stream(number, what))
    sys.argv = [
        "planparse",
        *(os.fsdecode(word.encode("utf-8", "surrogateescape")) for word in call["arguments"]),
    ]
    os.chdir(call["folder"])
    code = 1
    try:
        planparse()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
    except BaseException:
        import traceback

        traceback.print_exc()
    try:
        if sys.stdout:
            sys.stdout.flush()
    except (OSError, ValueError):
        code = 120
    if pages:
        with open(kept["stdout"], "wb") as file:  # noqa: PTH123
            file.write(os.read(pages, 1 << 16))
    os._exit(code)


def terminal(number: int) -> int:
    """Put a terminal on a stream; gives where to read what it was sent. Small output only: nobody reads meanwhile."""
    import pty

    reader, writer = pty.openpty()
    os.dup2(writer, number)
    return os.dup(reader)


def stream(number: int, what: str) -> io.TextIOWrapper | None:
    if what == "closed":
        return None
    if not number:
        return io.TextIOWrapper(io.BufferedReader(io.FileIO(0, closefd=False)), "utf-8")
    raw = io.FileIO(number, "w", closefd=False)
    return io.TextIOWrapper(io.BufferedWriter(raw), "ascii", "strict" if number == 1 else "backslashreplace")


if __name__ == "__main__":
    main()
