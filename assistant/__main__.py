"""``python -m assistant`` is ``rundan``."""

from assistant.cli import main

main()
