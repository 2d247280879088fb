"""Where this computer keeps things: resources, data, logs, and the settings of the station."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import platformdirs

_APPLICATION = "handover-app"
_PACKAGE = Path(__file__).resolve().parent
_CHOICES = {"language": ("zh_CN", "en"), "theme": ("light", "dark")}


@dataclass(frozen=True)
class StationSettings:
    """What differs from desk to desk and is no business of the project's database.

    Attributes:
        name: the station's name as it stands in the journal and on receipts.
        database: path or URL of the shared database; None means the file in `data_folder()`.
        printer_folder: folder to which papers are written as PDF beside being printed, or None.
        language: language of the window, `zh_CN` or `en`; None is the system's.
        theme: `light` or `dark`.
    """

    name: str = "1号台"
    database: str | None = None
    printer_folder: Path | None = None
    language: str | None = None
    theme: str = "light"


class StationSettingsUnreadable(Exception):
    """The settings file of this computer is not TOML, or has a wrong key or value."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


def resource(name: str) -> Path:
    """The path of a file or folder under `resources/`, in a checkout and in an installed wheel.

    Args:
        name: path below `resources/` with forward slashes, such as `fonts/OFL.txt`.

    Raises:
        FileNotFoundError: there is no such resource.
    """
    # An installed wheel carries the folder inside the package, a checkout beside it.
    for folder in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        path = folder / name
        if path.exists():
            return path
    raise FileNotFoundError(f"no resource named {name}")


def data_folder() -> Path:
    """The user's own folder for databases and photos, made when it is not there yet."""
    return platformdirs.user_data_path(_APPLICATION, appauthor=False, ensure_exists=True)


def log_folder() -> Path:
    """The user's own folder for logs and crash reports, made when it is not there yet."""
    return platformdirs.user_log_path(_APPLICATION, appauthor=False, ensure_exists=True)


def settings_file() -> Path:
    """Where the settings of this station are kept; the file need not exist."""
    return platformdirs.user_config_path(_APPLICATION, appauthor=False) / "station.toml"


def load_settings(path: Path | None = None) -> StationSettings:
    """Read the settings of this station; without a file they are the defaults.

    Args:
        path: the file to read instead of `settings_file()`.

    Raises:
        StationSettingsUnreadable: the file is not TOML, or has an unknown key or a wrong value.
    """
    path = settings_file() if path is None else path
    if not path.is_file():
        return StationSettings()
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise StationSettingsUnreadable(path, str(error)) from error
    for key, value in values.items():
        if key not in StationSettings.__dataclass_fields__:
            raise StationSettingsUnreadable(path, f"unknown key {key}")
        if not isinstance(value, str):
            raise StationSettingsUnreadable(path, f"{key} is not a text")
        allowed = _CHOICES.get(key, (value,))
        if value not in allowed:
            raise StationSettingsUnreadable(path, f"{key} is not one of {', '.join(allowed)}")
    if "printer_folder" in values:
        values["printer_folder"] = Path(values["printer_folder"])
    return StationSettings(**values)
