"""``planparse`` and ``python -m planparse``."""

import gc
import sys


def main() -> None:
    """Run the command line; never returns."""
    # Hardly anything here is cyclic garbage: looking for it less often makes start and extraction faster.
    gc.set_threshold(100_000)
    try:
        from planparse.cli.console import ended

        code = ended(_program)
    except KeyboardInterrupt:  # while the program was still loading
        code = 130
    finally:
        gc.freeze()  # or the interpreter looks through everything once more before it ends: a tenth of a short run
    sys.exit(code)


def _program() -> None:
    from planparse.ending import end_on_signals

    end_on_signals()
    from planparse.cli.app import app

    app(prog_name="planparse")


if __name__ == "__main__":
    main()
