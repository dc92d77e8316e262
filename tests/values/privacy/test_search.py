"""Identifiers of persons are told from all the other long numbers of a government office."""

import hashlib
import uuid
from datetime import date
from decimal import Decimal
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.values.privacy.search import Identity, SearchedLines, Sighting, identifiers, masked

# Nobody: no regency and no district have the number 99, and nobody in service was born in 1900.
AREA, BORN = "969999", "19000101"
NIK = f"{AREA}4101000001"
NIP = f"{BORN}1916011001"

FOUND = [
    (NIK, Identity.NIK),
    (f"{AREA}0101000001", Identity.NIK),
    (f"{AREA}2902000001", Identity.NIK),
    (f"{AREA} 410100 0001", Identity.NIK),
    (f"{AREA}.410100.0001", Identity.NIK),
    ("9699 9941 0100 0001", Identity.NIK),
    ("96.99.99.41.01.00.0001", Identity.NIK),
    (f"2023;{NIK};catatan", Identity.NIK),
    (f"NIK{NIK}dan", Identity.NIK),
    (f"KK {AREA}0101000001", Identity.KK),
    (f"Nomor Kartu Keluarga: {AREA}3112000001", Identity.KK),
    (f"KK {NIK}", Identity.NIK),
    (NIP, Identity.NIP),
    (f"{BORN} 191601 1 001", Identity.NIP),
    (f"{BORN}.191601.2.999", Identity.NIP),
    (f"{BORN} - 191601 - 1 - 001", Identity.NIP),
    (f"1. {BORN} 191601 1 001", Identity.NIP),
    (f"Tahun 2023 {NIP}", Identity.NIP),
    (f"{BORN}1916211001", Identity.NIP),
    ("01.234.567.8-901.000", Identity.NPWP),
    ("NPWP 012345678901000", Identity.NPWP),
    ("NPWP: 0012345678901000", Identity.NPWP),
    ("NITKU 0012345678901000000001", Identity.NPWP),
    (f"NITKU {NIK}000001", Identity.NIK),
    (f"NPWP {NIK}", Identity.NIK),
    ("081200000000", Identity.PHONE),
    ("0812-0000-0000", Identity.PHONE),
    ("(0812) 0000 0000", Identity.PHONE),
    ("0812.0000.0000", Identity.PHONE),
    ("+6281200000000", Identity.PHONE),
    ("+62 812-0000-0000", Identity.PHONE),
    ("+62 (812) 0000-0000", Identity.PHONE),
    ("WA 6281200000000", Identity.PHONE),
    ("https://wa.me/6281200000000", Identity.PHONE),
    ("HP 0812-0000-0000 2023", Identity.PHONE),
    ("rekening 1234567890", Identity.ACCOUNT),
    ("Norek: 123-00-1234567-8", Identity.ACCOUNT),
    ("1234567890 a.n. seseorang", Identity.ACCOUNT),
    ("1234567890 a/n seseorang", Identity.ACCOUNT),
    ("seseorang@contoh.com", Identity.EMAIL),
    ("seseorang[at]contoh[dot]com", Identity.EMAIL),
    ("mailto:kantor@go.id.contoh.com", Identity.EMAIL),
    ("lahir di Manado, 1 Januari 1900", Identity.BIRTH),
    ("TTL: Manado, 01-01-1900", Identity.BIRTH),
    ("tanggal lahir 1900-01-31", Identity.BIRTH),
    ("Paspor A1234567", Identity.PASSPORT),
]
# What stands in reports, budgets and contracts, and is nobody's: see the page `bantuan/data-pribadi`.
NOBODYS = [
    "SP DIPA-019.07.2.248920/2024",
    "rekening koran SP DIPA-019.07.2.248920/2024",
    "DS:1234-5678-9012-3456",
    "DS: 9699-9941-0100-0001",
    "RUP 50123456, 50123457, 50123458",
    "027/1234/SPK/2024",
    "0812/1234/SPK/2024",
    "Rp987.654.321.098.765",
    "Rp9699994101000001",
    "9.699.994.101.000.001",
    "987654321098765",
    "sebesar 62812345678 rupiah",
    "hubungi loket; biayanya 62.812.345.678",
    "pemindahan rekening sebesar Rp1.234.567.890",
    "rekening senilai 1234567890,-",
    "rekening senilai 1234567890 rupiah",
    "rekening listrik 2021 2022 2023",
    "522191",
    "rekening 522191",
    "019.EC.6077.BDB.001.051.A.522191",
    "08.12.2023 - 31.12.2023",
    "08-12-2023 2024-01-05 17:30:00",
    "pukul 08.15-16.30",
    "2024-02-29T08:15:30+07:00",
    "ISBN 978-602-1234-56-7",
    "EAN 8991234567890",
    "baris 1543-1576",
    "versi 10.11.12.13",
    "-0.8123456789012345, 124.8123456789012",
    "96.99994101000001",
    "0.9699994101000001",
    "3,9699994101000001",
    "(0431) 850000",
    "021-5255509 ext 2024",
    "11 12 13 10 09 21 2023",
    "tahun 2019 2020 2021 2022",
    "14;15;16;1017;1018;1019;10;0812;3456;7890",
    "31122023 01012024",
    "kontak@kemenperin.go.id",
    "kantor[at]kemenperin.go.id",
    "gambar@2x, surel@",
    "Hari Lahir Pancasila 1 Juni 2024",
    "berdiri pada 5 Agustus 1909",
    "lahir pada 31 Februari 1900",
    "Kode A1234567",
    "a.n. Kepala Balai, Kuasa Pengguna Anggaran, pagu tahun itu 1234567890",
    f"{AREA}0113000001",
    f"{AREA}3002000001",
    f"{AREA}0101000000",
    "9600990101000001",
    "9699000101000001",
    "9799990101000001",
    f"{BORN}1915121001",
    f"{BORN}1916131001",
    f"{BORN}1916013001",
    f"{BORN}1916011000",
    f"{BORN[:4]}02301916031001",
    f"1{NIP}",
    f"{NIK}1",
]


@pytest.mark.parametrize(("text", "identity"), FOUND)
def test_an_identifier_is_found(text: str, identity: Identity) -> None:
    """Each kind is found in all the ways in which people write it, once."""
    assert [seen.identity for seen in identifiers(text)] == [identity]


@pytest.mark.parametrize("text", NOBODYS)
def test_other_numbers_are_nobodys(text: str) -> None:
    """Money, codes, dates, contracts and impossible dates of birth are left alone."""
    assert identifiers(text) == ()


def test_a_digest_is_nobodys() -> None:
    """Digits inside a digest or a universally unique identifier are no number of anyone."""
    for inside in (NIK, NIP, "081234567890"):
        digest = f"{inside}{'a' * (64 - len(inside))}"
        assert identifiers(digest) == identifiers(f"sha256:{digest[::-1]}") == ()
    assert identifiers("08123456-7890-1234-5678-081234567890") == ()
    assert identifiers("ab123456-7890-1234-5678-081234567890") == ()


def test_a_word_counts_on_its_own_line_only() -> None:
    """A row of figures below a word is not what the word speaks of."""
    assert identifiers("rekening\n1234567890") == ()
    assert identifiers(f"rekening {'x' * 61} 1234567890") == ()


def test_identifiers_come_in_order() -> None:
    """Several in one text are all found, in order, each where it stands."""
    text = f"seseorang@contoh.com, {NIP}\n0812-0000-0000"
    seen = identifiers(text)
    assert [each.identity for each in seen] == [Identity.EMAIL, Identity.NIP, Identity.PHONE]
    assert [text[each.start : each.end] for each in seen] == [each.text for each in seen]


def test_what_is_masked_cannot_be_used() -> None:
    """Of an identifier the last three signs remain; the words around it stay."""
    assert masked(f"NIP {NIP}, HP 0812-0000-0001.") == "NIP …001, HP …001."
    assert masked("Anggaran 1234567890") == "Anggaran 1234567890"


@pytest.mark.parametrize(
    ("text", "value", "is_same"),
    [
        ("0812-0000-0000", "081200000000", True),
        ("+62 812-0000-0000", "0812 0000 0000", True),
        ("0812-0000-0000", "0812-0000-0001", False),
        ("Kantor@Contoh.com", "kantor@contoh.com", True),
        ("kantor@contoh.com", "@contoh.com", True),
        ("kantor[at]contoh[dot]com", "@contoh.com", True),
        ("kantor@sub.contoh.com", "@contoh.com", False),
        ("kantor@lain-contoh.com", "@contoh.com", False),
        ("kantor@contoh.com", "contoh.com", False),
    ],
)
def test_a_value_is_the_same_however_grouped(text: str, value: str, *, is_same: bool) -> None:
    """A permission means one number in all its spellings, or one whole domain, and nothing near it."""
    (seen,) = identifiers(text)
    assert seen.is_written(value) is is_same


DAYS = st.dates(date(1920, 1, 1), date(2005, 12, 31))
AROUND = st.text(st.sampled_from([*" ,;:()[]\"'/|-–\n\tabcXYZ"]), max_size=12)
GAPS = st.sampled_from(["", " ", ".", "-", "\u00a0", " - "])


@st.composite
def nips(draw: st.DrawFn) -> str:
    """Draw a civil servant's number in one of the usual groupings."""
    born, gap = draw(DAYS), draw(GAPS)
    month = draw(st.sampled_from([*(f"{number:02}" for number in range(1, 13)), "21"]))
    start = f"{born.year + draw(st.integers(17, 45))}{month}"
    return gap.join([f"{born:%Y%m%d}", start, draw(st.sampled_from("12")), f"{draw(st.integers(1, 999)):03}"])


@st.composite
def niks(draw: st.DrawFn) -> str:
    """Draw a resident's number in one of the usual groupings."""
    born, gap = draw(DAYS), draw(st.sampled_from(["", " ", ".", "-"]))
    province = draw(st.sampled_from(["11", "21", "31", "36", "51", "65", "71", "76", "81", "91", "96"]))
    area = f"{province}{draw(st.integers(1, 99)):02}{draw(st.integers(1, 99)):02}"
    day = born.day + draw(st.sampled_from([0, 40]))
    return gap.join([area, f"{day:02}{born:%m%y}", f"{draw(st.integers(1, 9999)):04}"])


@given(nips(), AROUND, AROUND)
def test_a_nip_is_found_in_any_text(nip: str, before: str, after: str) -> None:
    """Whatever stands around a civil servant's number, the number is found whole."""
    assert [(seen.identity, seen.text) for seen in identifiers(before + nip + after)] == [(Identity.NIP, nip)]


@given(niks(), AROUND, AROUND)
def test_a_nik_is_found_in_any_text(nik: str, before: str, after: str) -> None:
    """Whatever stands around a resident's number but the sign of rupiah, the number is found whole."""
    assume(not after.startswith(",-"))
    assert [(seen.identity, seen.text) for seen in identifiers(before + nik + after)] == [(Identity.NIK, nik)]


@given(
    st.lists(st.integers(0, 999_999_999_999_999), min_size=1, max_size=40),
    st.sampled_from([";", ", ", "\t", " | "]),
)
def test_amounts_of_money_are_nobodys(amounts: list[int], between: str) -> None:
    """Rows of amounts up to hundreds of trillions, plain or with dots, are no numbers of persons."""
    assert identifiers(between.join(map(str, amounts))) == ()
    assert identifiers(between.join(f"Rp{amount:,}".replace(",", ".") + ",00" for amount in amounts)) == ()


@given(st.decimals(-(10**12), 10**12, allow_nan=False, places=2), st.integers(0, 99))
def test_figures_in_either_style_are_nobodys(value: Decimal, more: int) -> None:
    """Decimals with point or comma are no numbers of persons."""
    for text in (f"{value:.2f}", f"{value:.2f}".replace(".", ","), f"{value:.2f};{more}"):
        assert identifiers(text) == ()


@given(st.binary(max_size=40), st.uuids())
def test_digests_are_nobodys(content: bytes, unique: uuid.UUID) -> None:
    """Digests and unique identifiers are no numbers of persons."""
    assert identifiers(f"{hashlib.sha256(content).hexdigest()}  {unique}") == ()


WORDS = [*"0123456789 .-,;@()[]+\n", "rek", "lahir", "npwp", "a.n", "paspor", "62", "08"]


@given(st.lists(st.sampled_from(WORDS), max_size=80).map("".join))
def test_any_text_is_read_in_order(text: str) -> None:
    """Whatever a text is, what is found stands in it, in order and without overlaps."""
    seen = identifiers(text)
    assert all(text[each.start : each.end] == each.text for each in seen)
    assert all(one.end <= two.start for one, two in pairwise(seen))


LINES = st.one_of(
    st.sampled_from([text for text, _ in FOUND]),
    st.lists(st.sampled_from([*WORDS[:-8], "DS:", "bank", "\u2028", "\r", "\u0661", "IV"]), max_size=20).map(
        "".join
    ),
)


@given(st.lists(st.one_of(LINES, nips(), niks()), max_size=6))
def test_what_leads_to_a_person_stands_on_one_line(lines: list[str]) -> None:
    """A text holds what its lines hold, so that a line in which nothing was found needs no second search."""
    lines = [part for line in lines for part in line.split("\n")]
    expected = [(seen.identity, seen.text) for line in lines for seen in identifiers(line)]
    assert [(seen.identity, seen.text) for seen in identifiers("\n".join(lines))] == expected


@given(st.lists(st.lists(st.one_of(LINES, nips(), niks()), max_size=6).map("\n".join), max_size=5))
def test_lines_that_were_searched_hide_nothing(texts: list[str]) -> None:
    """Whatever was searched before, the same persons are found in a text."""
    searched = SearchedLines()
    for text in texts:
        assert _found(searched.identifiers(text)) == _found(identifiers(text))


def _found(sightings: tuple[Sighting, ...]) -> set[tuple[Identity, str]]:
    return {(seen.identity, seen.text) for seen in sightings}


def test_a_word_is_found_far_from_another() -> None:
    """What stands around each word is looked at, however far apart the words are."""
    (seen,) = identifiers(f"lahir {'x' * 1000} lahir 1 Januari 1900")
    assert seen.identity is Identity.BIRTH


@pytest.mark.parametrize(
    "part",
    [
        "0812-0000-0000 ",
        "12 ",
        "npwp 1 2 3 4 5 6 7 8 9 ",
        "a@b.",
        "rek 1 2 ",
        "62812",
        "1",
        "0",
        "1 1 ",
        "@",
        "a@",
        "a.a.a.",
        " rek ",
        "lahir ",
        "budi@contoh.com ",
        f"{NIK}\n",
        "(((",
        "nik 1 1 1 ",
        "\u0661",
        "1\u200b",
        "budi at gmail dot ",
        "11.11.",
        "12 Mar ",
    ],
)
def test_a_hostile_text_is_read_soon(part: str) -> None:
    """Reading takes time in proportion to the text, whatever it repeats."""
    once, tenfold = (_seconds(part * times) for times in (1_000, 10_000))
    assert tenfold < max(0.05, once) * 40


def _seconds(text: str) -> float:
    start = process_time()
    identifiers(text)
    return process_time() - start
