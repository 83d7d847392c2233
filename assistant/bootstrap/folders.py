"""Where everything is kept, and the settings that are read there."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from assistant.language.translation import chosen, use
from assistant.library.problem import DataProblem
from assistant.library.settings import PLACE, Settings, read_settings

HOME: Final = "RUNDAN_HOME"
"""The environment variable that moves everything Rundan keeps, for trials."""
PAPERS: Final = "papers"
PRACTICE: Final = "practice"
STATE: Final = "state"
SETTINGS: Final = "config.toml"
STORED: Final = ("rundan.keys", "rundan.db")
"""Either tells that a store is kept: to see that, home need not load what reads it."""


def folder(environment: Mapping[str, str]) -> Path:
    """Where Rundan keeps what it keeps: a private folder of the user's."""
    if environment.get(HOME):
        return Path(environment[HOME])
    import platformdirs

    return platformdirs.user_data_path("rundan", appauthor=False)


def state_folder(environment: Mapping[str, str]) -> Path:
    """Where Rundan keeps, apart from its store, what tells whether that is as it was."""
    if environment.get(HOME):
        return Path(environment[HOME]) / STATE
    import platformdirs

    return platformdirs.user_state_path("rundan", appauthor=False)


def settings_file(environment: Mapping[str, str]) -> Path:
    """The user's own settings."""
    if environment.get(HOME):
        return Path(environment[HOME]) / SETTINGS
    import platformdirs

    return platformdirs.user_config_path("rundan", appauthor=False) / SETTINGS


def usual_place(environment: Mapping[str, str]) -> Path:
    """Where a place's own folder is looked for when nothing names another: for all who use
    the computer."""
    if environment.get(HOME):
        return Path(environment[HOME]) / PLACE
    import platformdirs

    return platformdirs.site_config_path("rundan", appauthor=False)


def settings(
    environment: Mapping[str, str], language: str | None
) -> tuple[Settings, tuple[DataProblem, ...]]:
    """Read the settings, and speak the language they ask for in the place's own words.

    What is faulty in the place's own folder is told with what is faulty in the settings.
    """
    read, problems = read_settings(
        usual_place=usual_place(environment),
        user=settings_file(environment),
        environment=environment,
        flags={"language": language},
    )
    spoken = chosen(read.language, environment)
    if not read.place:
        use(spoken)
        return read, problems
    from assistant.bootstrap.place import take_up

    return read, (*problems, *take_up(read, spoken))
