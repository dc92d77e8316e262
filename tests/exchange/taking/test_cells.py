"""What a cell means is said by its type and its column, and never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exchange.shared.columns import Content
from generator.exchange.taking.cells import CellUse, Meaning, is_same, meaning
from generator.exchange.taking.reading import CellType, TypedCell, plain
from generator.values.shared.number import NumberStyle, read_number
from tests.exchange_books import number, rounded, words

T = CellType
COMMA, POINT = NumberStyle.COMMA, NumberStyle.POINT
KEYS = {"Panjang antrean [antrean]": "antrean", "panjang antrean": "antrean"}


def use(
    content: Content, before: str = "", style: NumberStyle = COMMA, *, is_percentage: bool = False
) -> CellUse:
    """Return the use of a cell."""
    return CellUse(content, style, before, is_percentage)


@pytest.mark.parametrize(
    ("cell", "content", "text"),
    [
        (None, Content.FIGURE, ""),
        (number("3.63"), Content.FIGURE, "3,63"),
        (number("-1200"), Content.AMOUNT, "-1200"),
        (number("2023"), Content.WHOLE, "2023"),
        (number("45279"), Content.DATE, "45279"),
        (number("12"), Content.TEXT, "12"),
        (words("  3,63\u00a0"), Content.FIGURE, "3,63"),
        (words("=1+2"), Content.TEXT, "=1+2"),
        (TypedCell(T.DAY, "2023-12-19"), Content.DATE, "2023-12-19"),
    ],
)
def test_what_is_plain_has_no_remark(cell: TypedCell | None, content: Content, text: str) -> None:
    """A cell of the type of its column is taken as it is."""
    assert meaning(cell, use(content)) == Meaning(text)


@pytest.mark.parametrize(
    ("cell", "content", "text", "part"),
    [
        (words("a\r\nb"), Content.TEXT, "a b", "ganti baris"),
        (rounded(number("0.3")), Content.FIGURE, "0,3", "tampak"),
        (number("76.8"), Content.PRINTED, "76,8", "tercetak"),
        (TypedCell(T.NUMBER, "3", is_formula=True), Content.FIGURE, "3", "rumus"),
        (TypedCell(T.NUMBER, "0.3", is_formula=True, is_rounded=True), Content.FIGURE, "0,3", "rumus"),
    ],
)
def test_what_needs_a_remark(cell: TypedCell, content: Content, text: str, part: str) -> None:
    """What is read otherwise than it is stored is told."""
    read = meaning(cell, use(content))
    assert (read.text, read.problem) == (text, "")
    assert part in read.remark


def test_per_cent_by_the_format_of_the_cell() -> None:
    """0.95 that shows as 95 % is 95 where per cent are meant, and two things elsewhere."""
    cell = number("0.95", is_percent=True)
    assert meaning(cell, use(Content.FIGURE, is_percentage=True)).text == "95"
    read = meaning(cell, use(Content.FIGURE))
    assert (read.text, "persen" in read.problem) == ("", True)
    assert "`95` atau `0,95`" in read.remedy


@pytest.mark.parametrize(
    ("cell", "content", "before", "part", "remedy"),
    [
        (TypedCell(T.ERROR, "#REF!"), Content.FIGURE, "", "galat dari rumus", "betulkan rumusnya"),
        (TypedCell(T.UNCOMPUTED, "", is_formula=True), Content.FIGURE, "", "belum dihitung", "simpan lagi"),
        (words("a\x07b"), Content.TEXT, "", "tidak terlihat", "ketik ulang"),
        (words("a\ud800b"), Content.TEXT, "", "tidak terlihat", "ketik ulang"),
        (TypedCell(T.TRUTH, "BENAR"), Content.TEXT, "", "nilai logika", "`ya`"),
        (TypedCell(T.CLOCK, "03:12"), Content.TEXT, "", "jam", "petik"),
        (TypedCell(T.CLOCK, "03:12"), Content.FIGURE, "", "jam", "Format Sel"),
        (TypedCell(T.CLOCK, "2023-12-19 03:12"), Content.DATE, "", "jam", "tanggalnya saja"),
        (TypedCell(T.DAY, "2023-02-01"), Content.TEXT, "", "tanggal", "petik"),
        (TypedCell(T.DAY, "2023-02-01"), Content.FIGURE, "", "tanggal", "Format Sel"),
        (rounded(number("9" * 15 + "0")), Content.TEXT, "", "15 digit", "NIK"),
        (number("1.5"), Content.TEXT, "", "kolom ini berisi teks", "petik"),
        (number("-1"), Content.TEXT, "", "kolom ini berisi teks", "petik"),
        (number("12"), Content.TEXT, "0012", "nol di depan", "`'0012`"),
    ],
)
def test_what_may_mean_two_things(
    cell: TypedCell, content: Content, before: str, part: str, remedy: str
) -> None:
    """A cell of another type than its column is a problem with a remedy, and no text."""
    read = meaning(cell, use(content, before))
    assert read.text == ""
    assert part in read.problem
    assert remedy in read.remedy


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Panjang antrean [antrean]", "antrean"),
        ("PANJANG ANTREAN", "antrean"),
        ("Nama lama [antrean]", "antrean"),
        ("antrean", "antrean"),
        ("tidak dikenal", "tidak dikenal"),
        ("Aneh [dua kata]", "Aneh [dua kata]"),
    ],
)
def test_labels_stand_for_keys(text: str, key: str) -> None:
    """A name with its key, a name alone and a key alone are the key; what is none of them stays."""
    linked = CellUse(Content.TEXT, COMMA, "antrean", is_linked=True, keys=KEYS)
    cell = words(text)
    assert meaning(cell, linked).text == key
    assert is_same(cell, key, linked) == (key == "antrean")


def test_a_label_that_the_file_itself_has() -> None:
    """A file may hold what looks like a label: nothing changes by being shown."""
    linked = CellUse(Content.TEXT, COMMA, "Nama [antrean]", is_linked=True, keys=KEYS)
    assert is_same(words("Nama [antrean]"), "antrean", linked)


@pytest.mark.parametrize(
    ("cell", "text", "content", "before"),
    [
        (number("76.8"), "76,8", Content.FIGURE, "76,80"),
        (number("7"), "7", Content.WHOLE, "07"),
        (None, "", Content.FIGURE, ""),
    ],
)
def test_what_is_the_same(cell: TypedCell | None, text: str, content: Content, before: str) -> None:
    """A number is the same however many zeros it is written with."""
    assert is_same(cell, text, use(content, before))


@pytest.mark.parametrize(
    ("cell", "text", "content", "before"),
    [
        (number("76.8"), "76,8", Content.PRINTED, "76,80"),
        (words("76,8"), "76,8", Content.FIGURE, "76,80"),
        (number("7"), "7", Content.TEXT, "07"),
        (number("7"), "7", Content.FIGURE, "tujuh"),
        (None, "", Content.FIGURE, "7"),
    ],
)
def test_what_is_not_the_same(cell: TypedCell | None, text: str, content: Content, before: str) -> None:
    """Printed zeros, texts and codes are what they are."""
    assert not is_same(cell, text, use(content, before))


@given(
    st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9),
    st.sampled_from(NumberStyle),
)
def test_every_number_is_read_as_the_file_reads_it(value: object, style: NumberStyle) -> None:
    """A number becomes the text that the reader of the file turns into the same number."""
    text = plain(value)  # type: ignore[arg-type]
    read = meaning(number(text), use(Content.FIGURE, style=style))
    assert read_number(read.text, style) == value
