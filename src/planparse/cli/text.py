"""``planparse text``: what planparse reads."""

from typing import Annotated

import typer

from planparse.cli.console import put
from planparse.cli.options import Encoding, File, From, Untrusted, given

EXAMPLES = """\b
Examples:
  planparse text scraped.txt
  planparse text --source scraped.txt > decoded.txt
  diff <(planparse text --source scraped.txt) <(planparse text scraped.txt)
"""


def text(
    file: File,
    source: Annotated[
        bool,
        typer.Option("--source", help="The decoded text before cleaning, in which spans count."),
    ] = False,
    encoding: Encoding = None,
    from_: From = None,
    untrusted: Untrusted = False,
) -> None:
    """Print the cleaned text.

    It is what planparse reads: no glosses or site furniture, simplified script, one width.
    """
    from planparse.reading import read

    decoded = read(file, given(encoding, from_, untrusted))
    if source:
        put(decoded.text)
        return
    from planparse.api import clean_text

    cleaned = clean_text(decoded).text
    put(cleaned if cleaned.endswith("\n") or not cleaned else f"{cleaned}\n")
