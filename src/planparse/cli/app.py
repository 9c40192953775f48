"""The ``planparse`` command. A sub-command is imported when it is called, so a cold start stays short."""

import os
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.main import get_command

from planparse import __version__
from planparse.cli.coercion import LeanCommand, LeanGroup
from planparse.cli.console import BROKEN_PIPE, FAILED, INTERRUPTED, complain, drop_output
from planparse.errors import is_fault, told
from planparse.visible import visible_line

COMMANDS = ("extract", "show", "targets", "obligations", "diff", "track", "check", "rule", "text", "schema")
TROUBLE = {"check": 3, "diff": 2}  # where 1 says that something was found
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
        """Run a command; a refusal, or a fault of the machine, is one line and exit code 1."""
        arguments = list(ctx.args)
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None
        except BrokenPipeError:  # nobody reads on
            drop_output()
            raise typer.Exit(BROKEN_PIPE) from None
        except Exception as error:
            _show_safely(error)
            _hint_at_file(error, arguments)
            if is_fault(error):  # or wrong usage, which typer tells
                raise
            complain(told(error, _where(error)))
            drop_output()
            raise typer.Exit(TROUBLE.get(ctx.invoked_subcommand, FAILED)) from None

    def make_context(self, *args: Any, **more: Any) -> Any:
        """Read the options before the command."""
        try:
            return super().make_context(*args, **more)
        except BrokenPipeError:  # of the help
            drop_output()
            raise typer.Exit(BROKEN_PIPE) from None
        except Exception as error:
            _show_safely(error)
            raise


def _show_safely(error: Exception) -> None:
    """Write out what a terminal would obey in the words of a usage error: it quotes what it was given."""
    if isinstance(getattr(error, "message", None), str):
        error.message = visible_line(error.message)  # type: ignore[attr-defined]


def _where(error: Exception) -> str:
    """Name what an error is about that names nothing itself."""
    if isinstance(error, FileNotFoundError):
        return "the current directory"  # is gone
    return "output" if isinstance(error, OSError) else "this call"


def _hint_at_file(error: Exception, arguments: list[str]) -> None:
    """Tell who names a file that begins with ``-`` how to do it."""
    file = next(
        (word for word in arguments if word.startswith("-") and word != "-" and os.path.lexists(word)), ""
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
    epilog="Exit codes: 0 done, 1 some input or output failed, 2 wrong usage. 'planparse COMMAND --help' has examples.",
)


@app.callback()
def planparse(
    version: Annotated[
        bool,
        typer.Option("--version", "-V", help="Print the version and exit.", callback=_version, is_eager=True),
    ] = False,
) -> None:
    """Turn Chinese policy documents into structured, cited data."""
