"""Search words of a name: itself, its pinyin and its initials in every reading."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice, product

_MOST_READINGS = 48


@lru_cache(maxsize=8192)
def search_terms(name: str) -> tuple[str, ...]:
    """Everything a receptionist may type for a name, in lower case, each once.

    All readings of each character count (曾 is zeng and ceng), since the usual one is wrong for
    many surnames. Long names with many readings are bounded; the first characters vary first.
    ü is found as `v` and as `yu`.
    """
    terms = dict.fromkeys([name.strip().lower()])
    syllables = [_readings(part) for part in _parts(name)]
    for full in _spellings([each for each in syllables if each]):
        words = "".join(full)
        terms |= dict.fromkeys((words, words.replace("v", "yu"), "".join(w[0] for w in full)))
    return tuple(term for term in terms if term)


@lru_cache(maxsize=8192)
def suffix_terms(name: str) -> tuple[str, ...]:
    """What a person is found by: `search_terms`, and those of every end of the name.

    A given name alone finds its owner then (秀云, xiuyun, xy), since people say it so. The
    initial of an end of one sign is the beginning of its pinyin already.
    """
    terms = dict.fromkeys(search_terms(name))
    plain = name.strip()
    for start in range(1, len(plain)):
        end = plain[start:]
        terms |= dict.fromkeys(term for term in search_terms(end) if len(term) > 1 or end == term)
    return tuple(terms)


def _spellings(syllables: list[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    if not syllables:
        return ()
    backwards = product(*reversed(syllables))
    return (tuple(reversed(each)) for each in islice(backwards, _MOST_READINGS))


def _parts(name: str) -> Iterable[str]:
    """Single characters; a run of Latin letters or digits stays one part."""
    run = ""
    for sign in name.lower():
        if sign.isascii() and sign.isalnum():
            run += sign
            continue
        if run:
            yield run
            run = ""
        if sign.isalpha():
            yield sign
    if run:
        yield run


@lru_cache(maxsize=4096)
def _readings(part: str) -> tuple[str, ...]:
    if part.isascii():
        return (part,)
    from pypinyin import Style, pinyin

    found = pinyin(part, style=Style.NORMAL, heteronym=True, errors="ignore")
    return tuple(dict.fromkeys(found[0])) if found else ()
