"""The program as a whole: help, version, schema, text, and how it behaves in a shell."""

from __future__ import annotations

import json
import os
import signal
import sys
from typing import TYPE_CHECKING

import jsonschema
import pytest

from planparse import __version__
from planparse.cli.app import COMMANDS

from .conftest import spawn, until_it_writes

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Run


unix = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of Unix")


class TestHelp:
    def test_names_every_command(self, run: Run) -> None:
        for asked in (["--help"], ["-h"]):
            result = run(*asked)
            assert result.exit_code == 0
            assert all(f"\n  {name} " in result.stdout for name in COMMANDS)
            assert "Exit codes" in result.stdout
            assert "..." not in result.stdout.split("Commands:")[1]  # no summary is cut

    @pytest.mark.parametrize("name", COMMANDS)
    def test_has_examples_that_name_real_options(self, name: str, run: Run) -> None:
        text = run(name, "--help").stdout
        assert "Examples:\n" in text
        examples = text.split("Examples:\n")[1]
        for word in examples.replace("'", " ").split():
            if word.startswith("-") and word not in ("-", "-r") and f"| jq {word}" not in examples:
                assert word in text.split("Examples:")[0], word

    def test_an_unknown_command(self, run: Run) -> None:
        result = run("extrcat", "notice.txt")
        assert result.exit_code == 2
        assert "extrcat" in result.stderr


def test_a_wrong_choice_is_told_in_our_words(run: Run) -> None:
    told = run("track", "notice.txt", "--by", "size").stderr
    assert "Invalid value for '--by': 'size' is not one of 'auto', 'issued'" in told


def test_version(run: Run) -> None:
    assert run("--version").stdout == f"planparse {__version__}\n"


def test_schema(run: Run) -> None:
    schema = json.loads(run("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["properties"]["schema_version"]["const"] == "2"


class TestText:
    def test_source_is_what_spans_count_in(self, run: Run, folder: Path) -> None:
        (folder / "old.txt").write_bytes(
            "\ufeff关于技工(gōng)教育的通知\r\n\r\n一、总则\r\n".encode("utf-16")
        )
        source = run("text", "old.txt", "--source").stdout_bytes.decode("utf-8")
        found = json.loads(run("extract", "old.txt").stdout)
        assert found["source"]["characters"] == len(source)
        section = found["parts"][0]["sections"][0]
        assert source[slice(*section["span"])].startswith("一、总则")

    def test_is_cleaned_and_in_simplified_script(self, run: Run, folder: Path) -> None:
        (folder / "old.txt").write_text("關於技工(gōng)教育的通知\n\n一、總則\n\n各縣應當執行。", "utf-8")
        text = run("text", "old.txt").stdout
        assert "关于技工教育的通知" in text
        assert text.endswith("各县应当执行。\n")

    def test_a_file_that_cannot_be_read(self, run: Run, folder: Path) -> None:
        result = run("text", folder)
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.count("\n") == 1


class TestShell:
    """The real program in a process of its own."""

    def test_extract_loads_neither_pydantic_nor_rich_nor_yaml(self, folder: Path) -> None:
        code = (
            "import sys; sys.argv = ['planparse', 'extract', 'notice.txt', '-o', 'out.json']\n"
            "from planparse.__main__ import main\n"
            "try: main()\n"
            "finally: print({'pydantic', 'rich', 'yaml', 'jieba', 'opencc'} & set(sys.modules))"
        )
        import subprocess

        done = subprocess.run(
            [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
        )
        assert done.stdout == "set()\n"

    def test_standard_output_is_utf8_whatever_the_locale(self, folder: Path) -> None:
        process = spawn("extract", "notice.txt", cwd=folder, env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
        out, err = process.communicate(timeout=60)
        assert (process.returncode, err) == (0, b"")
        assert json.loads(out.decode("utf-8"))["source"]["name"] == "notice.txt"

    def test_show_does_without_what_the_terminal_cannot_encode(self, folder: Path) -> None:
        process = spawn("show", "notice.txt", cwd=folder, env={"PYTHONIOENCODING": "ascii"})
        out, err = process.communicate(timeout=60)
        assert (process.returncode, err) == (0, b"")
        assert b"Document number" in out

    @unix
    def test_a_reader_that_goes_away_is_no_error_to_speak_of(self, folder: Path) -> None:
        process = spawn("extract", *["notice.txt"] * 60, cwd=folder)
        assert process.stdout
        process.stdout.read(10)
        process.stdout.close()
        assert process.wait(timeout=60) == 141
        assert process.stderr
        assert process.stderr.read() == b""

    @unix
    @pytest.mark.parametrize("files", [("-",), ("-j2", "long.txt", "long.txt")])
    def test_an_interrupt_leaves_nothing_half_written(self, files: tuple[str, ...], folder: Path) -> None:
        import subprocess

        (folder / "long.txt").write_text((folder / "notice.txt").read_text("utf-8") * 2000, "utf-8")
        before = sorted(folder.iterdir())
        process = spawn(
            "extract",
            "notice.txt",
            *files,
            "-o",
            "all.jsonl",
            cwd=folder,
            stdin=subprocess.PIPE,
            start_new_session=True,
        )
        until_it_writes(process, folder)  # the first input is done
        os.killpg(process.pid, signal.SIGINT)  # as Ctrl-C does
        out, err = process.communicate(timeout=60)
        assert (process.returncode, out, err) == (130, b"", b"")
        assert sorted(folder.iterdir()) == before

    def test_completion_knows_commands_and_fields(self, folder: Path) -> None:
        def completed(line: str, word: int) -> list[str]:
            env = {"_PLANPARSE_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(word)}
            out, _ = spawn(cwd=folder, env=env).communicate(timeout=60)
            return out.decode().split()

        assert completed("planparse ex", 1) == ["extract"]
        assert completed("planparse extract --only ta", 3) == ["tables", "targets"]
        assert completed("planparse extract --script tr", 3) == ["traditional"]
