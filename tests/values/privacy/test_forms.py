"""The forms in which people write what leads to a person, and what only looks like it: every one is judged.

All are invented: no district has the number 99, nobody in service was born in 1900, and no telephone of ours
ends in so many zeros.
"""

import random
import unicodedata
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from generator.values.privacy.search import Identity, identifiers

NIK = "3201994103850001"
KK = "3201990103850001"
LATE = "3201994103851234"
NIP = "19000101" + "191601" + "1001"
WOMAN = "19001231" + "192012" + "2999"


def cut(number: str, groups: str, gap: str) -> str:
    """Part a number into groups of the given lengths."""
    lengths = [int(length) for length in groups.split("-")]
    assert sum(lengths) == len(number)
    starts = [sum(lengths[:index]) for index in range(len(lengths))]
    return gap.join(number[start : start + length] for start, length in zip(starts, lengths, strict=True))


def digits(number: str, zero: str) -> str:
    """Write a number with the ten digits that begin at ``zero``."""
    return "".join(chr(ord(zero) + int(sign)) if sign.isdigit() else sign for sign in number)


HIDDEN = [
    "\u200b", "\u200c", "\u200d", "\u2060", "\u00ad", "\ufeff", "\u180e", "\u034f", "\ufe0f",
    "\u202a", "\u202e", "\u2066", "\u2069", "\u200e", "\u061c", "\U000e0030", "\U000e007f", "\u0336",
    "\u20e3",
    "\u0301", "\x00", "\x1b", "\ufffc", "\u2064", "\U000e0100",
]  # fmt: skip
GAPS = [
    " ", "\t", "\u00a0", "\u2002", "\u2007", "\u2009", "\u202f", "\u3000", "\u2028", "\u2800", "\u1680", "  ",
    ".", "-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\u30fb", "\u00b7", "\u2022", "/",
    "\u2044", "\uff0f", "_", "\uff3f", "'", "\u2019", "\u00b4", ":", "\uff1a", "*", "~", "\\", " - ", " . ",
    " / ", ". ", "--", "+", "\u25cf", "\u2192",
]  # fmt: skip
ZEROS = [*"\uff10\u0660\u06f0\u0966\u09e6\u0e50\U0001d7ce\U0001d7d8\U0001d7f6\u17e0"]

NIKS = [
    NIK,
    f"NIK: {LATE}",
    *(hidden.join(NIK) for hidden in HIDDEN),
    *(f"NIK {NIK[:8]}{hidden}{NIK[8:]} tercatat" for hidden in HIDDEN),
    *(cut(NIK, groups, gap) for gap in GAPS for groups in ("6-6-4", "4-4-4-4", "2-2-2-2-2-2-4", "4-2-6-4")),
    *(
        f"No. KTP {cut(LATE, groups, gap)}"
        for gap in GAPS
        for groups in ("6-6-4", "2-2-2-2-2-2-4", "3-3-3-3-4", "4-2-6-4", "8-8", "5-5-6")
    ),
    *(digits(NIK, zero) for zero in ZEROS),
    *(digits(cut(NIK, "6-6-4", " "), zero) for zero in ZEROS),
    "".join("\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"[int(sign)] for sign in NIK),
    digits(NIK, "\u2080"),
    "".join("\u24ea\u2460\u2461\u2462\u2463\u2464\u2465\u2466\u2467\u2468"[int(sign)] for sign in NIK),
    "".join(f"{sign}\ufe0f\u20e3" for sign in NIK),
    "3\u00b20\u00b99\u20794103850001",
    " ".join(NIK),
    ".".join(NIK),
    f"NIK: {' '.join(LATE)}",
    cut(NIK, "3-3-3-3-4", " "),
    cut(NIK, "5-5-6", "-"),
    f"KTP {cut(NIK, '3-3-3-3-4', ',')}",
    "NIK 3.201.994.103.850.001",
    f"e-KTP no. {cut(LATE, '4-4-4-4', ' ')}",
    f"Nomor Induk Kependudukan : {cut(LATE, '2-2-2-6-4', ' ')}",
    f"NIK/No. Paspor: {NIK}",
    f"({NIK})",
    f"nik={NIK}&x=1",
    f"NIK{NIK}",
    f"{NIK}\u00b9",
]
KKS = [
    f"{word} {number}"
    for word in ("KK", "No. KK", "No.KK:", "NKK", "Nomor Kartu Keluarga", "kartu keluarga no")
    for number in (KK, cut(KK, "4-4-4-4", " "), cut(KK, "6-6-4", "/"), cut(KK, "2-2-2-2-2-2-4", "."))
]
NIPS = [
    f"{before}{cut(number, groups, gap)}"
    for before in ("", "NIP ", "NIP. ", "NIP.", "NIP: ", "NIPPPK ")
    for number in (NIP, WOMAN)
    for groups in ("18", "8-6-1-3", "8-6-4", "4-2-2-4-2-1-3")
    for gap in (" ", ".", "-", "/", "_", " - ", "\u00a0", "\u2009", "\u2013", "\t", "'", "\u200b ")
] + [
    cut(NIP, "6-6-6", " "),
    cut(NIP, "9-9", "-"),
    f"NIP {cut(NIP, '4-4-4-4-2', ' ')}",
    f"NIP {cut(NIP, '3-3-3-3-3-3', ',')}",
    " ".join(NIP),
    digits(NIP, "\uff10"),
    "NIP 050012345",
    "NIP. 050 012 345",
    "NIP lama: 050012345",
    "NRP 85031234",
    "NRP. 85031234",
]
CASES = yaml.safe_load((Path(__file__).parents[2] / "cases/identitas.yml").read_text("utf-8"))
FORMS = [
    *((text, Identity.NIK) for text in NIKS),
    *((text, Identity.KK) for text in KKS),
    *((text, Identity.NIP) for text in NIPS),
    *((text, Identity(kind)) for kind, texts in CASES["bentuk"].items() for text in texts),
]


def test_every_form_is_found() -> None:
    """In whatever way people write an identifier, it is found, once and as what it is."""
    kinds = [(text, [seen.identity for seen in identifiers(text)], identity) for text, identity in FORMS]
    assert [(text, findings) for text, findings, identity in kinds if findings != [identity]] == []


def lookalikes() -> Iterator[str]:
    """Yield what stands in reports, tables and programs by the thousand."""
    yield from CASES["bukan"]
    chance = random.Random(20240131)  # noqa: S311 - the same texts at every run
    for _ in range(120):
        yield from _amounts(chance.randrange)
        yield from _codes(chance.randrange)
        yield from _days(chance.randrange)
        yield from _figures(chance.randrange)
        yield from _digests(chance)


Draw = Callable[[int, int], int]


def _amounts(draw: Draw) -> Iterator[str]:
    amount = draw(10**6, 10**15)
    dotted = f"{amount:,}".replace(",", ".")
    yield from (f"Rp{dotted}", f"Rp {dotted},00", f"sebesar {dotted}", f"{amount:,}.00", f"pagu {amount}")
    yield f"Rp{dotted} ({draw(50, 100)},{draw(10, 99)}%) dari pagu Rp{dotted}"


def _codes(draw: Draw) -> Iterator[str]:
    yield f"019.07.{draw(10, 99)}.{draw(1000, 9999)}.{draw(100, 999)}.{draw(100, 999)}.{draw(510000, 540000)}"
    yield f"SP DIPA-019.07.2.{draw(100000, 999999)}/{draw(2015, 2026)}"
    yield f"{draw(100, 9999)}/BSKJI/{draw(10, 99)}/{draw(1, 13)}/{draw(2015, 2026)}"
    yield f"978-602-{draw(1000, 9999)}-{draw(10, 99)}-{draw(0, 10)}"
    yield f"ISSN {draw(1000, 9999)}-{draw(1000, 9999)}"
    yield f"SNI {draw(10, 20)}-{draw(1000, 9999)}-{draw(1990, 2025)}"
    yield f"https://contoh.go.id/dokumen/{draw(10**6, 10**9)}?halaman={draw(1, 99)}"
    yield f"(0431) {draw(800000, 899999)}"
    yield f"021-{draw(1000000, 9999999)} ext {draw(100, 9999)}"
    yield f"899{draw(10**9, 10**10)}"
    yield f"v{draw(0, 20)}.{draw(0, 99)}.{draw(0, 99)}"


def _days(draw: Draw) -> Iterator[str]:
    day, month, year = draw(1, 29), draw(1, 13), draw(2015, 2026)
    yield f"{day:02}-{month:02}-{year} s.d. {draw(1, 29):02}-{draw(1, 13):02}-2026"
    yield f"{day:02}.{month:02}.{year} {draw(0, 24):02}.{draw(0, 60):02}"
    yield f"{year}{month:02}{day:02}{draw(0, 24):02}{draw(0, 60):02}{draw(0, 60):02}"
    yield f"baris {draw(1, 9999)}-{draw(1, 9999)}"


def _figures(draw: Draw) -> Iterator[str]:
    yield f"-{draw(0, 10)}.{draw(10**14, 10**15)}, 12{draw(0, 10)}.{draw(10**14, 10**15)}"
    yield f"{draw(50, 100)},{draw(10**14, 10**15)}"
    yield " ".join(f"{draw(0, 1000)},{draw(0, 100):02}" for _ in range(8))
    yield ";".join(str(draw(0, 10**9)) for _ in range(8))
    yield "\t".join(str(draw(0, 10**6)) for _ in range(8))
    yield " ".join(str(draw(1000, 10**5)) for _ in range(6))
    yield " | ".join(str(draw(0, 10**4)) for _ in range(8))
    yield " ".join(str(draw(1, 100)) for _ in range(12))


def _digests(chance: random.Random) -> Iterator[str]:
    yield f"{chance.getrandbits(256):064x}"
    yield f"{chance.getrandbits(160):040x}"
    yield str(uuid.UUID(int=chance.getrandbits(128)))


def test_what_only_looks_like_an_identifier_is_left_alone() -> None:
    """Money, codes, days, digests and tables are nobody's, in thousands of examples."""
    texts = list(lookalikes())
    assert len(texts) > 1500
    assert [(text, findings) for text in texts if (findings := identifiers(text))] == []


@pytest.mark.parametrize("text", [text for text, _ in FORMS][:: len(FORMS) // 60])
def test_what_is_found_is_told_in_its_own_words(text: str) -> None:
    """What is found stands in the original text as it was written, and its place is counted there."""
    before = "\u200bKantor\u00a0 \u2013 \u2460 "
    (alone,) = identifiers(text)
    (seen,) = identifiers(f"{before}\n{text}")
    assert (seen.start, seen.text) == (len(before) + 1 + alone.start, alone.text)
    assert text[alone.start : alone.end] == alone.text


def test_every_blank_and_every_digit_of_unicode_is_read() -> None:
    """No script has digits, and no standard a blank, behind which a number hides."""
    signs = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]
    blanks = [sign for sign in signs if sign.isspace() and sign not in "\r\n"]
    assert [sign for sign in blanks if not identifiers(cut(NIK, "6-6-4", sign))] == []
    zeros = [sign for sign in signs if unicodedata.decimal(sign, None) == 0]
    assert [sign for sign in zeros if not identifiers(digits(NIK, sign))] == []
    hidden = [sign for sign in signs if unicodedata.category(sign) in {"Cf", "Mn", "Me"}]
    assert [sign for sign in hidden if not identifiers(NIK[:7] + sign + NIK[7:])] == []
