"""Every command and format, whatever its streams and the names of its files are: no traceback, a documented exit code.

The matrix runs through ``driver``; a few calls of each kind run as a user would call them.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from .driver import TEXT

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="closed streams, /dev/full and names of bytes"
)

DOCUMENTED = {0, 1, 2, 3, 141}
LISTED = ("table", "csv", "json", "jsonl", "yaml", "md")
REPORTS = ("text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson")
# What is called on a file, with the formats it has; {} is the file.
ON_FILES = (
    [("extract", "{}", "-f", name) for name in ("json", "jsonl", "yaml", "md")]
    + [("show", "{}"), ("text", "{}"), ("text", "--source", "{}")]
    + [("targets", "{}", "-f", name) for name in LISTED]
    + [("obligations", "{}", "-f", name) for name in LISTED]
    + [("diff", "other.txt", "{}", "-f", name) for name in ("terminal", "json", "yaml", "md", "html")]
    + [("diff", "{}", "other.txt", "--stat"), ("diff", "{}", "other.txt", "-y")]
    + [("track", "{}", "other.txt", "--all", "-f", name) for name in ("table", "csv", "json", "yaml", "md")]
    + [("check", "{}", "-f", name) for name in REPORTS]
    + [("check", "{}", "--statistics"), ("check", "{}", "--diff")]
)
ON_NOTHING = (
    [("schema", "--of", name) for name in ("document", "diff", "track")]
    + [("rule", "PP1"), ("rule", "--all", "-f", "json"), ("rule", "PP101", "-f", "md")]
    + [("--version",), ("--help",), (), ("extract", "--help"), ("nonsense",), ("extract", "--nonsense", "x")]
)


def named(words: tuple[str, ...], file: str) -> list[str]:
    return [file if word == "{}" else word for word in words]


def calls(folder: Path, several: list[dict[str, Any]], **environment: str) -> list[dict[str, Any]]:
    """Run them all, in the folder."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("COLUMNS", "FORCE_COLOR", "PLANPARSE_TRACEBACK")
    }
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("driver.py")],
        input=json.dumps([{"folder": str(folder), **call} for call in several]).encode(),
        capture_output=True,
        check=False,
        env=kept | {"PLANPARSE_CACHE_DIR": str(folder / ".cache"), "NO_COLOR": "1"} | environment,
    )
    assert not done.returncode, done.stderr.decode()
    results: list[dict[str, Any]] = json.loads(done.stdout)
    return [
        {"stdout_was": call.get("stdout")} | call | result
        for call, result in zip(several, results, strict=True)
    ]


def sound(result: dict[str, Any]) -> bool:
    """No traceback, a documented exit code, one line of trouble at most."""
    said = result["stderr"]
    lines = [line for line in said.splitlines() if line.startswith("planparse:")]
    return (
        result["exit"] in DOCUMENTED
        and "Traceback" not in said
        and "fault of planparse" not in said
        and len(lines) <= 1
    )


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "notice.txt").write_text(TEXT, "utf-8")
    (tmp_path / "other.txt").write_text(TEXT.replace("8座", "9座"), "utf-8")
    return tmp_path


def test_standard_output_that_is_closed_or_full(here: Path) -> None:
    every = [named(words, "notice.txt") for words in (*ON_FILES, *ON_NOTHING)]
    reasons = {"closed": "bad file descriptor", "full": "no space left on device"}
    done = calls(here, [{"arguments": words, "stdout": state} for words in every for state in reasons])
    assert not [result for result in done if not sound(result)]
    for result in done:  # what could not be written is told, and is no success
        assert result["exit"] == (3 if "check" in result["arguments"] else result["exit"] or -1), result
        assert reasons[result["stdout_was"]] in result["stderr"] or "Usage:" in result["stderr"], result


def test_standard_error_that_is_closed_or_full_changes_nothing_else(here: Path) -> None:
    (here / "page.txt").write_text("<html><body></body></html>", "utf-8")
    every = [named(words, file) for words in ON_FILES[::9] for file in ("page.txt", "none.txt")]
    every += [named(words, "notice.txt") for words in (*ON_FILES[::9], *ON_NOTHING[::2])]
    states = ("file", "closed", "full")
    done = calls(here, [{"arguments": words, "stderr": state} for state in states for words in every])
    assert not [result for result in done if not sound(result)]
    told = [(result["exit"], result["stdout"]) for result in done]
    assert told == told[: len(every)] * len(states)


def test_standard_input_that_is_closed_or_endless(here: Path) -> None:
    every = [{"arguments": named(words, "-"), "stdin": "closed"} for words in ON_FILES]
    every += [{"arguments": named(words, "-"), "stdin": "full"} for words in ON_FILES[::4]]
    done = calls(here, every)
    assert not [result for result in done if not sound(result)]
    assert {result["exit"] for result in done} == {1, 2, 3}
    assert all(re.search("^planparse: -: ", result["stderr"], re.MULTILINE) for result in done)


# Bytes that are no text, then escape sequences of 7 and 8 bits, line ends, marks of direction, what formats mark up with.
NAME = (
    b"\xff\xfe-\x1b[31m\x1b]0;title\x07"
    + "\x9b31m\x85\n::error::b\r\u202egnp<b>|`&[x](y)'\",=云".encode()
    + b".txt"
)
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]")
ESCAPING = (
    "json",
    "jsonl",
    "yaml",
    "sarif",
    "gitlab",
    "rdjson",
)  # formats that write out what they must, and no more


def test_names_of_files_steer_nothing(here: Path) -> None:
    name = os.fsdecode(NAME)
    (here / name).write_text(TEXT, "utf-8")
    (here / f"{name}.pdf").write_bytes(b"%PDF-1")
    every = [named(words, name) for words in ON_FILES] + [
        named(words, f"{name}.pdf") for words in ON_FILES[::4]
    ]
    done = calls(here, [{"arguments": words} for words in every])
    assert not [result for result in done if not sound(result)]
    for result in done:
        said, words = result["stdout"], result["arguments"]
        form = words[words.index("-f") + 1] if "-f" in words else ""
        assert not STEERING.search(result["stderr"]), result
        assert not re.search("[\x00-\x08\x0b-\x1f\ud800-\udfff]" if form in ESCAPING else STEERING, said), (
            result
        )
        if said and form in ("json", "sarif", "gitlab", "rdjson"):
            json.dumps(
                json.loads(said), ensure_ascii=False
            ).encode()  # no half surrogate pairs, for strict readers
        if said and form == "yaml":
            list(yaml.safe_load_all(said))


def test_a_terminal_gets_the_exact_text_safe_to_show(here: Path) -> None:
    text = "一、总则\r\n各县\x1b]0;x\x07应当完成,\x9b31m\u202e新建5项。\r\n"
    (here / "short.txt").write_text(text, "utf-8")
    words = [["text", "--source", "short.txt"], ["check", "--diff", "short.txt"], ["extract", "short.txt"]]
    words += [["targets", "short.txt", "-f", name] for name in LISTED]
    for result in calls(here, [{"arguments": each, "stdout": "terminal"} for each in words]):
        shown = result["stdout"].replace("\r\n", "\n").replace("\r\n", "\n")
        if "table" in result["arguments"]:  # its styles are ours
            shown = re.sub("\x1b\\[[0-9;]*m", "", shown)
        assert shown, result
        assert not STEERING.search(shown), result
    (source, changes) = calls(here, [{"arguments": each} for each in words[:2]])
    assert source["stdout"] == text  # a file or a pipe gets it as it is
    assert "\x1b]0;x\x07" in changes["stdout"]


def test_usage_errors_do_not_steer_the_terminal(here: Path) -> None:
    words = [["extract", "x", f"--\x1b[31m{at}"] for at in ("", "only")]
    words += [["\x1b[31m"], ["extract", "notice.txt", "-f", "\x1b[31m"], ["--\x1b[31m"], ["rule", "\x1b[31m"]]
    words += [["extract", "notice.txt", "-o", "\x1b[31m.x"], ["check", "notice.txt", "--select", "\x1b[31m"]]
    words += [["check", "notice.txt", "--config", "\x1b[31m"], ["track", "notice.txt", "--chart", "\x1b[31m"]]
    words += [["track", "notice.txt", "-i", "\x1b[31m("], ["check", "notice.txt", "--baseline", "\x1b[31m"]]
    for result in calls(here, [{"arguments": each} for each in words]):
        assert result["exit"] in (1, 2), result
        assert not STEERING.search(result["stderr"]), result


ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def test_chinese_comes_out_whatever_the_locale(here: Path) -> None:
    (here / "云溪.txt").write_text(TEXT, "utf-8")
    every = [named(words, "云溪.txt") for words in ON_FILES[1::3]]
    plain = calls(here, [{"arguments": words} for words in every])
    in_c = calls(here, [{"arguments": words} for words in every], **ASCII)
    for one, other in zip(plain, in_c, strict=True):
        assert one == other


def planparse(shell: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ["sh", "-c", shell.replace("planparse", f'"{sys.executable}" -m planparse')],
        cwd=folder,
        capture_output=True,
        check=False,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.parametrize(
    ("shell", "code", "said"),
    [
        ("planparse schema >&-", 1, "planparse: standard output: bad file descriptor\n"),
        ("planparse --version >/dev/full", 1, "planparse: standard output: no space left on device\n"),
        ("planparse --help >/dev/full", 1, "planparse: standard output: no space left on device\n"),
        ("planparse extract - <&-", 1, "planparse: -: cannot be read (Bad file descriptor); "),
        ("planparse extract - </dev/zero", 1, "planparse: -: is a device; "),
        ("planparse extract none.txt 2>&-", 1, ""),
        ("planparse extract --nonsense 2>/dev/full", 2, ""),
        ("planparse show notice.txt >&- 2>&- <&-", 1, ""),
        ("planparse check notice.txt >/dev/full", 3, "planparse: standard output: no space left on device\n"),
        ("planparse diff notice.txt other.txt >&-", 2, "planparse: standard output: bad file descriptor\n"),
    ],
)
def test_as_a_shell_does_it(shell: str, code: int, said: str, here: Path) -> None:
    done = planparse(shell, here, PYTHONUNBUFFERED="1" if code == 3 or "--" in shell else "")
    assert done.returncode == code
    assert done.stderr.decode().startswith(said)
    assert done.stderr.count(b"\n") <= 2


def test_hanzi_in_a_locale_without(here: Path) -> None:
    done = planparse("planparse show notice.txt; planparse extract 云溪.txt", here, **ASCII)
    assert "通知" in done.stdout.decode("utf-8")
    assert done.stderr.decode("utf-8") == "planparse: 云溪.txt: no such file; check the path\n"
    for shell in ("obligations notice.txt -a 各县 -f csv", "track notice.txt other.txt -i 水厂 -f csv"):
        assert planparse(f"planparse {shell}", here, **ASCII).stdout.count(b"\n") > 1


FAULT = """
import sys
import planparse.cli.{module}
def broken(*_, **__): raise {error}
planparse.cli.{module}.{name} = broken
from planparse.__main__ import main
sys.argv = ["planparse", *sys.argv[1:]]
main()
"""


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        ("ZeroDivisionError('oh\\nno')", 70, "this call: a fault of planparse: ZeroDivisionError: oh no. "),
        ("RecursionError()", 70, "this call: a fault of planparse: RecursionError: . "),
        ("MemoryError()", 1, "this call: not enough memory; "),
        ("OSError(28, 'No space left on device', 'out.json')", 1, "out.json: no space left on device\n"),
    ],
)
def test_what_nobody_foresaw_is_one_line(error: str, code: int, said: str, here: Path) -> None:
    script = FAULT.format(module="text", name="put", error=error)

    def run(**environment: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-c", script, "text", "notice.txt"],
            cwd=here,
            capture_output=True,
            check=False,
            env={key: value for key, value in os.environ.items() if key != "PLANPARSE_TRACEBACK"}
            | environment,
        )

    done = run()
    assert (done.returncode, done.stdout) == (code, b"")
    assert done.stderr.decode().startswith(f"planparse: {said}")
    assert done.stderr.count(b"\n") == 1
    assert (b"PLANPARSE_TRACEBACK=1" in done.stderr) == (code == 70)
    assert (b"Traceback" in run(PLANPARSE_TRACEBACK="1").stderr) == (code == 70)


@pytest.mark.parametrize("error", ["MemoryError()", "OSError(5, 'Input/output error')"])
def test_a_fault_of_the_machine_is_not_planparses(error: str, here: Path) -> None:
    for command in ("extract", "check"):
        module = "inputs" if command == "extract" else "check"
        script = FAULT.format(module=module, name="unused", error=error).replace(
            f"planparse.cli.{module}.unused = broken",
            "import planparse.api, planparse.checking.run as r; planparse.api.extract_data = broken; "
            "r.check_document = broken",
        )
        done = subprocess.run(
            [sys.executable, "-c", script, command, "notice.txt", "-q" if command == "check" else "-j1"],
            cwd=here,
            capture_output=True,
            check=False,
            env=os.environ | {"PLANPARSE_CACHE_DIR": str(here / ".cache")},
        )
        assert done.returncode in (1, 3)
        assert re.fullmatch(
            rb"planparse: notice\.txt: (not enough memory|input/output error).*\n", done.stderr
        )


@pytest.mark.parametrize("columns", ["0", "-5", "x", "999999999999"])
def test_no_width_of_the_terminal_hides_or_floods(columns: str, here: Path) -> None:
    for command in ("show notice.txt", "targets notice.txt", "diff notice.txt other.txt"):
        done = planparse(f"planparse {command}", here, COLUMNS=columns)
        assert 100 < len(done.stdout) < 200_000, command


HOSTILE = {
    "brackets.toml": "a = " + "[" * 100_000,
    "tool/pyproject.toml": "tool = 3",
    "brackets.json": "[" * 200_000,
    "list.json": '{"version": 1, "files": [1]}',
    "infinite.json": '{"version": 1, "files": {"notice.txt": [{"fingerprint": "x", "count": 1e999}]}}',
}


def test_hostile_configuration_and_baselines(here: Path) -> None:
    (here / "tool").mkdir()
    for name, text in HOSTILE.items():
        (here / name).write_text(text, "utf-8")
    os.mkfifo(here / "pipe")
    files = [name for name in (*HOSTILE, "pipe") if not name.startswith("tool/")]
    options = [["--config" if name.endswith("toml") else "--baseline", name] for name in files]
    options += [["--config", "pipe"], ["--config", "tool/pyproject.toml"]]
    for result in calls(here, [{"arguments": ["check", "notice.txt", *each]} for each in options]):
        assert sound(result), result
        assert result["exit"] == (1 if "tool/pyproject.toml" in result["arguments"] else 2), result


def test_every_command_refuses_data(here: Path) -> None:
    (here / "data.txt").write_text('{"title": "水窖管理办法"}\n', "utf-8")
    for result in calls(here, [{"arguments": named(words, "data.txt")} for words in ON_FILES[::3]]):
        assert sound(result), result
        assert result["exit"] == {"check": 3, "diff": 2}.get(result["arguments"][0], 1)
        assert (
            "planparse: data.txt: is JSON data, which planparse does not read; save it as text"
            in result["stderr"]
        )


def test_names_that_lead_nowhere(here: Path) -> None:
    (here / "loop.txt").symlink_to("loop.txt")
    long = "x" * 300
    every = [[*named(words, file)] for words in ON_FILES[::6] for file in ("loop.txt", long, f"{long}/a.txt")]
    every += [["extract", f"--{long}"], ["check", "notice.txt", "--baseline", "loop.txt"]]
    for result in calls(here, [{"arguments": words} for words in every]):
        assert sound(result), result
        assert result["exit"] in (1, 2, 3), result
    (both,) = calls(here, [{"arguments": ["check", "."]}])
    assert both["exit"] == 3
    assert "notice.txt:" in both["stdout"]  # a bad file does not stop the rest


def test_a_folder_that_is_gone(here: Path) -> None:
    for command, code, where in (
        ("check notice.txt", 3, "the current directory"),
        ("extract notice.txt", 1, "notice.txt"),
    ):
        done = planparse(f"mkdir gone; cd gone; rmdir ../gone; planparse {command}", here)
        assert done.returncode == code
        assert done.stderr.decode().startswith(f"planparse: {where}: no such file"), done.stderr
