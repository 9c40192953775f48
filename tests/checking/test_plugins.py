"""Rules of other packages, found by the entry points of what is installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import invalidate_caches
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from planparse.checking import RULES
from planparse.checking.rule import GROUPS
from planparse.checking.settings import plugins
from planparse.cli.app import app

EXAMPLE = Path(__file__).parent / "data" / "plugin"
LAW = "云溪县供水条例\n\n第一条　为了保障供水，制定本条例。\n第二条　本条例自2022年3月8日起施行。\n"


class Site:
    """A folder of installed packages, and planparse run with it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.home = folder / "site", folder / "home"
        self.home.mkdir()
        for number in range(3):
            (self.home / f"{number}.txt").write_text(LAW, "utf-8")
        self._own = dict(RULES), dict(GROUPS), set(sys.modules)

    def install(self, code: str | None = None, name: str = "planparse-yunxi", **points: str) -> None:
        """Do what an installer does with the example, or with other code in its place."""
        project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text("utf-8"))["project"]
        points = points or project["entry-points"]["planparse.rules"]
        info = self.folder / f"{name.replace('-', '_')}-{project['version']}.dist-info"
        info.mkdir(parents=True, exist_ok=True)
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {name}\nVersion: {project['version']}\n", "utf-8"
        )
        lines = [f"{point} = {value}" for point, value in points.items()]
        (info / "entry_points.txt").write_text("\n".join(["[planparse.rules]", *lines, ""]), "utf-8")
        module = next(iter(points.values())).partition(":")[0]
        source = (EXAMPLE / "planparse_yunxi.py").read_text("utf-8")
        (self.folder / f"{module}.py").write_text(source if code is None else code, "utf-8")

    def run(self, *arguments: str) -> Result:
        """As in a new process, in a fraction of the time."""
        self.forget()
        return CliRunner().invoke(app, list(arguments))

    def forget(self) -> None:
        """Leave things as they are where nothing is installed."""
        rules, groups, modules = self._own
        for kept, now in ((rules, RULES), (groups, GROUPS)):
            now.clear()
            now.update(kept)  # type: ignore[arg-type]
        for name in set(sys.modules) - modules:
            if name.endswith("_rules") or "_yunxi" in name:
                del sys.modules[name]
        plugins._STAMPS.clear()
        plugins.load.cache_clear()
        invalidate_caches()

    def found(self, *arguments: str) -> list[str]:
        result = self.run("check", *arguments, "-f", "json")
        assert result.exit_code in (0, 1), result.stderr
        return [finding["code"] for finding in json.loads(result.stdout)]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    found = Site(tmp_path)
    monkeypatch.chdir(found.home)
    monkeypatch.syspath_prepend(found.folder)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)  # it would know a file by its second
    monkeypatch.setenv("PLANPARSE_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.delenv("PLANPARSE_TRACEBACK", raising=False)
    yield found
    found.forget()


def test_the_example_works_as_a_rule_of_ours_does(site: Site) -> None:
    site.install()
    assert site.found("0.txt") == ["YX101"]
    assert site.found("0.txt") == ["YX101"]  # from the cache
    assert site.found("0.txt", "--select", "PP") == []
    assert site.found("0.txt", "--select", "old-name") == ["YX101"]
    assert site.found("0.txt", "--ignore", "YX") == []
    site.run("check", "0.txt", "--fix")
    assert (site.home / "0.txt").read_text("utf-8") == LAW.replace("云溪县", "云溪市")
    (site.home / "1.txt").write_text(f"<!-- planparse: ignore YX101 -->\n{LAW}", "utf-8")
    assert site.found("1.txt") == []
    (site.home / "planparse.toml").write_text('select = ["YX1"]\nignore = ["PP"]\n', "utf-8")
    assert site.found("2.txt") == ["YX101"]


def test_is_listed_and_explained(site: Site) -> None:
    site.install()
    assert site.run("rule", "--all").stdout.splitlines()[-1].startswith("YX101* error")
    assert "The county became a city in 2010." in site.run("rule", "YX101").stdout
    assert "## YX1 House rules of Yunxi" in site.run("rule", "--all", "--format", "md").stdout
    sarif = json.loads(site.run("check", "0.txt", "-f", "sarif").stdout)["runs"][0]
    assert sarif["tool"]["driver"]["rules"][sarif["results"][0]["ruleIndex"]]["id"] == "YX101"


def test_the_cache_knows_what_is_installed(site: Site) -> None:
    assert site.found("0.txt") == []
    site.install()
    assert site.found("0.txt") == ["YX101"]
    source = (EXAMPLE / "planparse_yunxi.py").read_text("utf-8")
    site.install(source.replace('"云溪县", "云溪市"', '"供水条例", "给水条例"'))
    assert "供水条例 is 给水条例 today" in site.run("check", "0.txt").stdout


def test_the_cache_knows_the_other_files_of_a_package(site: Site) -> None:
    site.install(YX="planparse_yunxi.rules:RULES")
    package = site.folder / "planparse_yunxi"
    (site.folder / "planparse_yunxi.rules.py").unlink()
    package.mkdir()
    (package / "__init__.py").write_text("", "utf-8")
    (package / "rules.py").write_text(
        (EXAMPLE / "planparse_yunxi.py")
        .read_text("utf-8")
        .replace('OLD, NEW = "云溪县", "云溪市"', 'from planparse_yunxi.words import OLD\nNEW = "云溪市"'),
        "utf-8",
    )
    for old, expected in (("云溪县", ["YX101"]), ("无此县名", []), ("云溪县", ["YX101"])):
        (package / "words.py").write_text(f"OLD = {old!r}\n", "utf-8")
        site.forget()
        assert site.found("0.txt") == expected


MADE = "from planparse.checking import Edit, Hit, Ruleset, Severity\nRULES = Ruleset('x')\n"
ENTERED = (
    MADE
    + "@RULES.rule('{}', '{}', Severity.ERROR, source='x', reason='x.', bad='x', good='y', near='z')\ndef check(page):\n    {}\n"
)


@pytest.mark.parametrize(
    ("point", "code", "message"),
    [
        ("YX", "x(", "cannot be loaded (SyntaxError: "),
        ("YX", "import nowhere", "cannot be loaded (ModuleNotFoundError: No module named 'nowhere')"),
        ("YX", "", "cannot be loaded (AttributeError: "),
        ("YX", "raise SystemError('two\\nlines')", "cannot be loaded (SystemError: two"),
        ("YX", "RULES = 1", "must name a planparse.checking.Ruleset, not int"),
        ("PP", MADE, "must be named by the prefix of its codes: two to eight capitals, not PP"),
        ("yx", MADE, "must be named by the prefix of its codes"),
        ("YX", ENTERED.format("PP101", "x", "return ()"), "has a rule PP101, where YX and three figures are expected"),
        ("YX", ENTERED.format("YX1", "x", "return ()"), "has a rule YX1, where"),
        ("YX", ENTERED.format("YX101", "numbering-gap", "return ()"), "which is the name of PP101"),
    ],
)  # fmt: skip
def test_one_that_cannot_be_used_is_named_in_one_line(
    point: str, code: str, message: str, site: Site
) -> None:
    site.install(code, **{point: "bad_rules:RULES"})
    for arguments in (["check", "0.txt"], ["rule", "PP101"]):
        result = site.run(*arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith(f"planparse: the plugin {point} of planparse-yunxi 1.0 ")
        assert message in result.stderr
        assert len(result.stderr.splitlines()) == 1
    assert site.run("extract", "0.txt").exit_code == 0  # asks for no rules


def test_two_that_have_one_prefix_are_told(site: Site) -> None:
    site.install()
    site.install(
        ENTERED.format("YX101", "another", "return ()"), name="planparse-other", YX="other_rules:RULES"
    )
    result = site.run("check", "0.txt")
    assert result.exit_code == 2
    assert "has a rule YX101, as another plugin has" in result.stderr


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("raise ZeroDivisionError('oh')", "ZeroDivisionError: oh"),
        ("return 1", "TypeError: "),
        ("return [None]", "AttributeError: "),
        ("return [Hit((-1, 2), 'x')]", "ValueError: a span"),
        ("return [Hit((1, 10**9), 'x')]", "ValueError: a span"),
        (
            "return [Hit((1, 2), 'x', (Edit(1, 6, ''), Edit(3, 8, '')))]",
            "ValueError: edits of one fix overlap",
        ),
        ("return [Hit((1, 2), 'x', (Edit(1, 10**9, ''),))]", "ValueError: edits of one fix overlap"),
        ("return [Hit((1, 2), '{x}', parts={'x': 1.5})]", "TypeError: the parts of a message"),
    ],
)
def test_a_rule_that_fails_costs_its_files_one_line_each(body: str, why: str, site: Site) -> None:
    site.install(ENTERED.format("YX101", "x", body), YX="bad_rules:RULES")
    result = site.run("check", "0.txt", "1.txt")
    assert result.exit_code == 3
    lines = result.stderr.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith(
        f"planparse: 0.txt: the rule YX101 of the plugin YX of planparse-yunxi 1.0 failed ({why}"
    )
    assert lines[0].endswith("mend it, or leave it out with --ignore YX101")
    assert site.found("0.txt", "--ignore", "YX101") == []


def test_only_check_and_rule_look_for_them(site: Site) -> None:
    site.install("raise SystemExit('loaded')", YX="bad_rules:RULES")
    assert site.run("text", "0.txt").exit_code == 0
    assert "cannot be loaded (SystemExit: loaded)" in site.run("check", "0.txt").stderr


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_other_processes_have_them_too(start: str, site: Site) -> None:
    """Where processes part they have them; where they are started anew they load them."""
    site.install()
    script = (
        "import multiprocessing as m, sys\n"
        "if __name__ == '__main__':\n"
        f"    real = m.get_context; m.get_context = lambda _=None: real({start!r})\n"
        "    from planparse.__main__ import main\n"
        "    sys.argv = ['planparse', 'check', '.', '--jobs', '2', '-f', 'concise']\n"
        "    main()\n"
    )
    (site.home / "run.py").write_text(script, "utf-8")
    done = subprocess.run(
        [sys.executable, "run.py"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(site.folder)},
    )
    assert [line.split()[1] for line in done.stdout.splitlines()] == ["YX101"] * 3, done.stderr
