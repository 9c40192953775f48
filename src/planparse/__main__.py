"""``planparse`` and ``python -m planparse``."""

import gc
import sys


def main() -> None:
    """Run the command line; never returns."""
    # Hardly anything here is cyclic garbage: looking for it less often makes start and extraction faster.
    gc.set_threshold(100_000)
    try:
        from planparse.ending import end_on_signals

        end_on_signals()
        from planparse.cli.app import app

        app(prog_name="planparse")
    except KeyboardInterrupt:  # while the program was still loading
        sys.exit(130)
    finally:
        gc.freeze()  # or the interpreter looks through everything once more before it ends: a tenth of a short run


if __name__ == "__main__":
    main()
