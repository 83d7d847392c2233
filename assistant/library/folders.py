"""Where the data files lie: in the installed package, or in the checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def data_folder(name: str) -> Path:
    """The folder ``agendas`` or ``locales``.

    A wheel carries them inside the package; a checkout beside it.  Raises
    ``FileNotFoundError`` where neither is.
    """
    for folder in (_PACKAGE / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(name)
