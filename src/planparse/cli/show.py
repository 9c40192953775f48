"""``planparse show``: a document at a glance, in the terminal."""

from functools import partial
from typing import Annotated

import typer

from planparse.cli.inputs import Batch
from planparse.cli.options import (
    Encoding,
    File,
    From,
    Only,
    Script,
    ScriptOption,
    Untrusted,
    Width,
    Without,
    chosen_fields,
    given,
)
from planparse.exporting.fields import all_fields

EXAMPLES = """\b
Examples:
  planparse show plan.txt
  planparse show plan.txt --depth 1 --only meta,parts
  planparse show law.txt --width 100 | less
"""


def show(
    file: File,
    depth: Annotated[
        int | None, typer.Option("--depth", "-d", min=1, help="Show sections down to this level.")
    ] = None,
    width: Width = None,
    script: ScriptOption = Script.source,
    encoding: Encoding = None,
    from_: From = None,
    untrusted: Untrusted = False,
    only: Only = None,
    without: Without = None,
) -> None:
    """Show a document at a glance: letterhead, section tree, items."""
    fields = chosen_fields(only, without) or all_fields()
    from planparse import api

    batch = Batch(partial(api.extract_source, script=script.value), [file], given(encoding, from_, untrusted))
    for _, document in batch:
        from planparse.cli.page import page
        from planparse.cli.screen import console
        from planparse.cli.screen import show as print_blocks

        screen = console(width)
        print_blocks(page(document, fields, depth, screen.width), screen)
    batch.finish()
