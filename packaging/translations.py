"""Keeps the window's Chinese complete: collects strings, fills in words, compiles.

python packaging/translations.py update          collect new strings from the source
python packaging/translations.py missing         print the strings that have no Chinese yet
python packaging/translations.py fill FILE.json  put {"English": "中文"} into unfinished ones
python packaging/translations.py compile         write the .qm that the window reads
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "handover_app" / "ui"
TS = ROOT / "resources" / "translations" / "handover_zh_CN.ts"
QM = TS.with_suffix(".qm")


def tool(name: str) -> str:
    """The path of lupdate or lrelease as PySide6 brings it."""
    import PySide6

    folder = Path(PySide6.__path__[0])
    for candidate in (folder / name, folder / f"{name}.exe"):
        if candidate.exists():
            return str(candidate)
    raise FileNotFoundError(name)


def update(target: Path = TS) -> None:
    """Collect the strings of the source into `target`; strings that went away are dropped."""
    files = sorted(str(path.relative_to(ROOT)) for path in SOURCES.rglob("*.py"))
    command = [tool("lupdate"), "-locations", "none", "-no-obsolete", *files, "-ts", str(target)]
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


def compile_to(target: Path = QM) -> None:
    """Compile the translations; the same `.ts` gives the same bytes.

    The file is replaced as a whole: a window that has the old one mapped into its memory would
    crash if its bytes went away.
    """
    draft = target.with_suffix(".part")
    command = [tool("lrelease"), "-nounfinished", str(TS), "-qm", str(draft)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    draft.replace(target)


def missing() -> list[str]:
    """The English of every string that has no Chinese yet."""
    return sorted({source for _, source, done in entries() if not done})


def entries() -> list[tuple[str, str, bool]]:
    """Context, English, and whether there is Chinese, of every string."""
    found = []
    for context in ElementTree.parse(TS).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            words = message.find("translation")
            done = words is not None and words.get("type") is None and bool(words.text)
            found.append((name, message.findtext("source", ""), done))
    return found


def fill(words: dict[str, str]) -> int:
    """Put Chinese into unfinished entries, also where another page has it; answers how many."""
    tree = ElementTree.parse(TS)
    # The same English on another page mostly means the same.
    words = {
        **{
            message.findtext("source", ""): message.findtext("translation", "")
            for message in tree.getroot().iter("message")
            if message.findtext("translation", "")
        },
        **words,
    }
    filled = 0
    for message in tree.getroot().iter("message"):
        chinese = words.get(message.findtext("source", ""))
        translation = message.find("translation")
        if chinese and translation is not None and translation.get("type") == "unfinished":
            translation.text = chinese
            del translation.attrib["type"]
            filled += 1
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    TS.write_text(f"{head}{body}\n", encoding="utf-8")
    return filled


def main() -> int:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("task", choices=["update", "missing", "fill", "compile"])
    parser.add_argument("file", nargs="?", type=Path, help="the JSON for fill")
    asked = parser.parse_args()
    if asked.task == "update":
        update()
    elif asked.task == "missing":
        words = json.dumps(dict.fromkeys(missing(), ""), ensure_ascii=False, indent=1)
        sys.stdout.write(f"{words}\n")
        return 1 if missing() else 0
    elif asked.task == "fill":
        if asked.file is None:
            parser.error("fill needs a JSON file")
        words = json.loads(asked.file.read_text(encoding="utf-8"))
        sys.stdout.write(f"{fill(words)} filled, {len(missing())} still missing\n")
    else:
        compile_to()
    return 0


if __name__ == "__main__":
    sys.exit(main())
