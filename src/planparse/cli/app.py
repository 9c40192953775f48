"""The ``planparse`` command. A sub-command is imported when it is called, so a cold start stays short."""

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.main import get_command

from planparse import __version__
from planparse.cli.coercion import LeanCommand, LeanGroup
from planparse.cli.console import complain
from planparse.errors import PlanparseError

COMMANDS = ("extract", "show", "targets", "obligations", "diff", "track", "check", "rule", "text", "schema")
INTERRUPTED = 130  # 128 + SIGINT
BROKEN_PIPE = 141  # 128 + SIGPIPE: what a shell reports of cat, git or jq
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Commands(LeanGroup):
    """The sub-commands by name, and what any of them may end with."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """Name the commands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """Import ``planparse.cli.<name>``, which holds a function of that name and its ``EXAMPLES``."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"planparse.cli.{cmd_name}")
        holder = typer.Typer(rich_markup_mode=None, add_completion=False)
        register = holder.command(cmd_name, cls=LeanCommand, epilog=module.EXAMPLES, context_settings=CONTEXT)
        register(getattr(module, cmd_name))
        return get_command(holder)

    def invoke(self, ctx: Any) -> Any:
        """Run a command; a refusal is one line and exit code 1."""
        arguments = list(ctx.args)
        try:
            return super().invoke(ctx)
        except PlanparseError as error:
            complain(str(error))
            raise typer.Exit(1) from None
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None
        except BrokenPipeError:
            # Nobody reads on: what Python still has to flush at exit goes nowhere, quietly.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(BROKEN_PIPE) from None
        except OSError as error:
            complain(f"{error.filename or 'output'}: {(error.strerror or str(error)).lower()}")
            raise typer.Exit(1) from None
        except typer.BadParameter:
            raise
        except Exception as error:
            _hint_at_file(error, arguments)
            raise


def _hint_at_file(error: Exception, arguments: list[str]) -> None:
    """Tell who names a file that begins with ``-`` how to do it."""
    file = next(
        (word for word in arguments if word.startswith("-") and word != "-" and Path(word).exists()), ""
    )
    if file and hasattr(error, "option_name"):  # click's NoSuchOption
        error.message = f"{error.message}. For the file of that name, write ./{file}"  # type: ignore[attr-defined]


def _version(asked: bool) -> None:
    if asked:
        print(f"planparse {__version__}")
        raise typer.Exit


app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings=CONTEXT,
    epilog="Exit codes: 0 done, 1 some input failed, 2 wrong usage. 'planparse COMMAND --help' has examples.",
)


@app.callback()
def planparse(
    version: Annotated[
        bool,
        typer.Option("--version", "-V", help="Print the version and exit.", callback=_version, is_eager=True),
    ] = False,
) -> None:
    """Turn Chinese policy documents into structured, cited data."""
