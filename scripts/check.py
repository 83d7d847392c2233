"""Runs every check: python3 scripts/check.py [arguments for pytest].

Sets up `.venv`, looks at style, types, layers, dependencies, translations and markup, runs the
tests, and some of them again on the built wheel with the network cut. Every step runs even when
an earlier one failed. With arguments (`-k consent`, a file) only the chosen tests are run, and
the wheel is left out. Needs nothing but Python 3.11 or later.
"""

import sys

import _python


def main(arguments: "list[str]") -> int:  # quoted: an older Python reads this line too
    """Run the checks; 1 when any failed, or when they could not be set up."""
    refusal = _python.too_old(*sys.version_info[:2])
    if refusal:
        print(refusal, file=sys.stderr)
        return 1
    import _setup  # only now: it may use what an older Python lacks
    import _steps

    try:
        _setup.ensure(_setup.DEV)
        trouble = _setup.ensure_catalogues()
        if trouble:
            print(trouble)
        return _steps.run(_steps.steps(_setup.Environment(), arguments))
    except _setup.SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
