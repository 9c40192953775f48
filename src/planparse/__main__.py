"""``planparse`` and ``python -m planparse``."""

import sys


def main() -> None:
    """Run the command line; never returns."""
    try:
        from planparse.cli.app import app

        app(prog_name="planparse")
    except KeyboardInterrupt:  # while the program was still loading
        sys.exit(130)


if __name__ == "__main__":
    main()
