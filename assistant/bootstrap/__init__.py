"""The one place that joins the desk to its adapters.

Adapters are imported when they are first needed: a program that only shows its
home knows nothing of encryption or of documents.
"""

from assistant.bootstrap.colleagues import unreadable
from assistant.bootstrap.comfort import UserComfort, explained
from assistant.bootstrap.folders import (
    PRACTICE,
    folder,
    settings,
    settings_file,
    state_folder,
    usual_place,
)
from assistant.bootstrap.rundan import Rundan

__all__ = [
    "PRACTICE",
    "Rundan",
    "UserComfort",
    "explained",
    "folder",
    "settings",
    "settings_file",
    "state_folder",
    "unreadable",
    "usual_place",
]
