"""Standard output and standard error, as every command uses them.

Standard output carries data only, in UTF-8 whatever the locale; all else goes to standard error.
"""

from __future__ import annotations

import sys


def put(text: str) -> None:
    """Write data to standard output."""
    sys.stdout.flush()
    # A file name may hold bytes that are no text; JSON reads the \udcXX that is written for them.
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def complain(message: str) -> None:
    """Say in one line on standard error what went wrong."""
    print("planparse:", " ".join(message.splitlines()), file=sys.stderr)
