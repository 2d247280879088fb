"""The Chinese of the window: complete, compiled, and the compiled file is the committed one."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from handover_app import station
from handover_app.ui import translation

ROOT = Path(__file__).resolve().parents[2]
TS = ROOT / "resources" / "translations" / "handover_zh_CN.ts"
QM = TS.with_suffix(".qm")


def _script(*arguments: str) -> subprocess.CompletedProcess[str]:
    script = str(ROOT / "packaging" / "translations.py")
    return subprocess.run([sys.executable, script, *arguments], capture_output=True, text=True)


def _messages() -> list[tuple[str, str, str]]:
    root = ElementTree.parse(TS).getroot()
    return [
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("translation", ""),
        )
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def test_no_string_is_without_chinese() -> None:
    result = _script("missing")
    assert result.returncode == 0, result.stdout


def test_the_strings_of_the_source_are_those_of_the_translation(tmp_path: Path) -> None:
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        import translations
    finally:
        sys.path.remove(str(ROOT / "packaging"))
    target = tmp_path / "handover_zh_CN.ts"
    translations.update(target)
    now = {
        (context.findtext("name"), message.findtext("source"))
        for context in ElementTree.parse(target).getroot().iter("context")
        for message in context.iter("message")
    }
    assert now == {(context, source) for context, source, _ in _messages()}


def test_the_committed_translation_is_what_lrelease_makes(tmp_path: Path) -> None:
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        import translations
    finally:
        sys.path.remove(str(ROOT / "packaging"))
    made = tmp_path / "made.qm"
    translations.compile_to(made)
    assert made.read_bytes() == QM.read_bytes()


def test_the_placeholders_of_both_languages_are_the_same() -> None:
    holes = re.compile(r"\{\w*\}")
    differing = [
        source
        for _, source, chinese in _messages()
        if chinese and sorted(holes.findall(source)) != sorted(holes.findall(chinese))
    ]
    assert differing == []


def test_the_window_speaks_chinese_and_english_again(qapp: QCoreApplication) -> None:
    translation.install(qapp, "zh_CN", station.resource)
    assert QCoreApplication.translate("Words", "Keys") == "钥匙"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    translation.install(qapp, "en", station.resource)
    assert QCoreApplication.translate("Words", "Keys") == "Keys"


def test_a_language_that_is_not_there_is_refused(qapp: QCoreApplication) -> None:
    with pytest.raises(translation.TranslationMissing):
        translation.install(qapp, "tlh", station.resource)
    translation.install(qapp, "en", station.resource)
    assert translation.system_language() in translation.LANGUAGES
