"""``rundan``, and ``python -m assistant``."""

import gc
import sys


def main() -> None:
    """Straight home where nothing is asked for; a fault is told in a sentence, without values."""
    gc.disable()  # what is imported stays for good; whatever runs for long turns it on again
    try:
        if sys.argv[1:]:
            from assistant.cli import rundan

            rundan()
        else:  # reading a command line takes a twentieth of the time that home takes
            from assistant.sessions import full_screen

            sys.exit(full_screen(None))
    except Exception as error:
        from assistant.faults import told

        sys.stderr.write(f"{told(error)}\n")
        sys.exit(1)


if __name__ == "__main__":
    main()
