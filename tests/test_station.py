"""The settings of a station: defaults without a file, and words for a file that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from handover_app.station import StationSettings, StationSettingsUnreadable, load_settings


def test_without_a_file_the_station_has_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == StationSettings()


def test_the_file_of_the_station_is_read_as_editors_on_windows_save_it(tmp_path: Path) -> None:
    path = tmp_path / "station.toml"
    path.write_text('name = "3号结算台"\nprinter_folder = "papers"\n', encoding="utf-8-sig")
    assert load_settings(path) == StationSettings(name="3号结算台", printer_folder=Path("papers"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("name = ", "Invalid value"),
        ("colour = 'red'", "unknown key colour"),
        ("name = 3", "name"),
        ("theme = 'pink'", "theme is not one of light, dark"),
        ("language = 'fr'", "language is not one of"),
    ],
)
def test_a_wrong_file_is_refused_with_its_reason(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "station.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(StationSettingsUnreadable, match=reason) as refused:
        load_settings(path)
    assert refused.value.path == path
