"""Starts Rundan from a checkout: python3 scripts/start.py [arguments for rundan].

The first run makes `.venv` and installs what `requirements.txt` pins; later runs see that
nothing has changed and start at once. Needs nothing but Python 3.11 or later.
"""

import sys

import _python


def main(arguments: "list[str]") -> int:  # quoted: an older Python reads this line too
    """Prepare what is needed and become `rundan`; an exit status where that is not possible."""
    refusal = _python.too_old(*sys.version_info[:2])
    if refusal:
        print(refusal, file=sys.stderr)
        return 1
    import _setup  # only now: it may use what an older Python lacks

    try:
        _setup.ensure(_setup.RUN)
        trouble = _setup.ensure_catalogues()
    except _setup.SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nAvbrutet. Kör samma kommando igen. Interrupted; run it again.", file=sys.stderr)
        return 130
    if trouble:
        print(trouble, file=sys.stderr)
    return _setup.hand_over(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
