"""Where the files of a user lie: settings, models and caches, by the habits of the platform."""

import os
import sys
from pathlib import Path
from typing import Literal

# On Windows the variable and the folder below the user's own, on macOS the folder in Library, elsewhere the XDG base
# directory's variable and its default.
_HABITS = {
    "settings": (("APPDATA", "AppData/Roaming"), "Application Support", ("XDG_CONFIG_HOME", ".config")),
    "data": (("LOCALAPPDATA", "AppData/Local"), "Application Support", ("XDG_DATA_HOME", ".local/share")),
    "cache": (("LOCALAPPDATA", "AppData/Local"), "Caches", ("XDG_CACHE_HOME", ".cache")),
}


def user_folder(kind: Literal["settings", "data", "cache"]) -> Path:
    """onrecord's folder of a kind; it need not exist."""
    windows, library, (variable, default) = _HABITS[kind]
    if sys.platform == "darwin":
        return Path.home() / "Library" / library / "onrecord"
    if sys.platform == "win32":
        variable, default = windows
    return Path(os.environ.get(variable) or Path.home() / default) / "onrecord"
