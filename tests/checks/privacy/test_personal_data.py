"""P501 to P504: numbers of persons never enter the portal."""

import pytest

from generator.checks.privacy import personal_data
from generator.checks.privacy.personal_data import figures_like_identifiers
from generator.checks.shared.context import Material
from generator.domain.privacy.permission import Permission, Permissions, Scope
from generator.findings.privacy.identifiers import PERMISSIONS
from generator.report.findings import in_order
from generator.sources.shared.files import TextFile
from generator.values.privacy.search import Identity, Sighting
from generator.values.shared.place import Place
from tests import small

BIRTH, START = "19000101", "191601"  # nobody in service was born in 1900


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"NIP {BIRTH}{START}1001", "P502"),
        (f"NIP {BIRTH} {START} 1 001", "P502"),
        (f"{BIRTH}.{START}.2.001", "P502"),
        (f"{BIRTH}191621 1 001", "P502"),
        ("9699994101700001", "P501"),
        ("9699990113700001", None),
        ("9699990101700000", None),
        ("0812-0000-0000", "P503"),
        ("+6281200000000", "P503"),
        ("0431-850000", None),
        ("rekening 1234567890", "P504"),
        ("No. Rek. 1234567890", "P504"),
        ("anggaran 1234567890", None),
        ("rekening 123456789", None),
        ("2021-2024, baris 785-804", None),
    ],
)
def test_numbers_of_persons_are_told(text: str, code: str | None) -> None:
    """Numbers of persons are told in their cell; figures, years and the office's own line are not."""
    findings = small.findings(small.changed(small.RESULT, ";100;;", f";100;{text};"))
    expected = [(code, 2, 8, "catatan")] if code else []
    assert [(each.code, each.at.line, each.at.column, each.at.field) for each in findings] == expected


def test_numbers_in_texts_are_told_by_line() -> None:
    """In a narrative the line is told."""
    (finding,) = small.findings(small.changed(small.STORY, "Pelanggan puas.", "Hubungi 0812-0000-0000."))
    assert (finding.code, str(finding.at)) == ("P503", f"{small.STORY}, baris 7")


def test_a_number_outside_the_columns_is_told_by_row() -> None:
    """In a row with more cells than the header the row is told."""
    findings = small.findings(small.changed(small.RESULT, "halaman 7\n", "halaman 7;0812-0000-0000\n"))
    assert [each.code for each in in_order(findings)] == ["B108", "P503"]


NIK = "9699994101000001"  # no regency and no district have the number 99
REVENUE = f"{small.OFFICE}pnbp-tahunan.csv"
BUDGET_HEAD = "tahun;target;penerimaan;sumber;catatan\n"
LEAVE = "nilai;jenis;alasan;satker\n"
PHONE = small.changed(small.RESULT, ";100;;", ";100;Loket 0812-0000-0000;")


def _found(texts: dict[str, str]) -> list[tuple[str, str, int, str]]:
    return [
        (each.code, each.at.path, each.at.line, each.at.field) for each in in_order(small.findings(texts))
    ]


@pytest.mark.parametrize("figure", [NIK, f"-{NIK}", f"{NIK},50", f'"{NIK}"'])
def test_a_declared_figure_is_money(figure: str) -> None:
    """Sixteen digits in a column of rupiah are an amount, whatever they look like."""
    texts = small.FILES | {REVENUE: f"{BUDGET_HEAD}2023;9;{figure};laporan;\n"}
    assert not [each for each in small.findings(texts) if each.code.startswith("P")]
    (text,) = figures_like_identifiers(small.as_files(texts))
    assert text == NIK


def test_a_figure_in_a_file_with_commas_is_money() -> None:
    """Where commas part the cells a column of rupiah is known as well, and so is a number in a text."""
    text = f"{BUDGET_HEAD}2023;9;{NIK};laporan;\n2022;9;9;laporan;0812-0000-0000\n".replace(";", ",")
    assert _found(small.FILES | {REVENUE: text}) == [("P503", REVENUE, 3, "catatan")]


@pytest.mark.parametrize("wrong", [f"{BIRTH}{START}1001", "081200000000", "0812-0000-0000"])
def test_a_number_that_is_no_amount_is_found_among_figures(wrong: str) -> None:
    """Eighteen digits, or a leading zero, are no rupiah even in a column of rupiah."""
    texts = small.FILES | {REVENUE: f"{BUDGET_HEAD}2023;9;{wrong};laporan;\n"}
    assert {code[:1] for code, *_ in _found(texts)} == {"P"}


def test_a_number_in_a_label_beside_figures_is_found() -> None:
    """A resident's number hidden in a text beside a column of rupiah is found."""
    texts = small.FILES | {REVENUE: f"{BUDGET_HEAD}2023;9;{NIK};laporan;Oleh {NIK}\n"}
    assert _found(texts) == [("P501", REVENUE, 2, "catatan")]


def test_pages_that_people_write_are_read_as_well() -> None:
    """A number in a hand-written page is told by its file and line."""
    page = TextFile("content/tentang.md", ("# Tentang", "Hubungi 0812-0000-0000"))
    findings = personal_data.check(Material((), (page,)), ())
    assert [(each.code, str(each.at)) for each in findings] == [("P503", "content/tentang.md, baris 2")]


@pytest.mark.parametrize(
    "leave",
    ["081200000000;telepon;Nomor loket;", "+62 812 0000 0000;telepon;Nomor loket;balai-uji"],
)
def test_a_permission_excuses_its_number(leave: str) -> None:
    """A number with a reason is published, for all offices or for the one that is named."""
    assert _found(PHONE | {PERMISSIONS: f"{LEAVE}{leave}\n"}) == []


@pytest.mark.parametrize(
    "leave",
    [
        "081200000001;telepon;Nomor loket;",
        "0812-0000-0000;surel;Nomor loket;",
        "0812-0000-0000;telepon;Nomor loket;balai-lain",
        "0000;telepon;Nomor loket;",
    ],
)
def test_a_permission_excuses_nothing_else(leave: str) -> None:
    """Another number, another kind or another office is not excused, and the idle permission is told."""
    findings = _found(PHONE | {PERMISSIONS: f"{LEAVE}{leave}\n"})
    assert ("P503", small.RESULT, 2, "catatan") in findings
    assert ("P511", PERMISSIONS, 2, "nilai") in findings or ("P503", PERMISSIONS, 2, "nilai") in findings


def test_a_domain_is_excused_as_a_whole() -> None:
    """All addresses of a permitted domain are published."""
    texts = small.changed(small.RESULT, ";100;;", ";100;satu@contoh.com dua@contoh.com;")
    assert _found(texts | {PERMISSIONS: f"{LEAVE}@contoh.com;surel;Alamat resmi;\n"}) == []
    assert _found(texts) == [("P507", small.RESULT, 2, "catatan")]


@pytest.mark.parametrize("leave", [f"{NIK};nik;Diminta;", f"{NIK};telepon;Diminta;", "1;nip;Diminta;"])
def test_what_stands_for_a_person_is_never_permitted(leave: str) -> None:
    """A NIK, a KK or a NIP stays an error, under whatever word it is listed."""
    texts = small.changed(small.RESULT, ";100;;", f";100;{NIK};") | {PERMISSIONS: f"{LEAVE}{leave}\n"}
    findings = [each for each in _found(texts) if each[0] != "P511"]
    assert findings == [("P510", PERMISSIONS, 2, "nilai"), ("P501", small.RESULT, 2, "catatan")]


def test_a_permission_needs_a_reason() -> None:
    """A line without a reason is an error in that cell, and nothing else is told."""
    findings = _found(PHONE | {PERMISSIONS: f"{LEAVE}0812-0000-0000;telepon;;\n"})
    assert findings == [("D208", PERMISSIONS, 2, "alasan")]


def test_a_permission_of_an_unknown_kind_is_told_once() -> None:
    """A misspelt kind is the only finding, whether the number is used or not."""
    lists = {PERMISSIONS: f"{LEAVE}0812-0000-0000;telpon;Nomor loket;\n"}
    for texts in (PHONE, small.FILES):
        assert _found(texts | lists) == [("D209", PERMISSIONS, 2, "jenis")]


def test_messages_show_the_last_signs_only() -> None:
    """No message repeats a number; its last three signs help to find it."""
    (finding,) = small.findings(PHONE)
    assert "nomor telepon pribadi (…000)" in finding.message
    assert "0812" not in finding.message + finding.help + finding.mark


def test_a_table_of_blank_lines_is_read() -> None:
    """A table without a header has no cells, and is passed over."""
    assert list(personal_data.check(Material((TextFile("data/a.csv", ("", "")),)), ())) == []
    assert list(personal_data.check(Material((TextFile("data/a.csv", (";;;",)),)), ())) == []


def test_many_numbers_are_counted() -> None:
    """Of each kind a hundred are told of a file, and the next one says how many more there are."""
    lines = tuple(f"Hubungi 0812-0000-{number:04}" for number in range(personal_data.MOST_REPORTED + 30))
    findings = list(personal_data.check(Material((), (TextFile("content/a.txt", lines),)), ()))
    assert [each.at.line for each in findings] == list(range(1, personal_data.MOST_REPORTED + 2))
    assert "(dan 29 kali lagi di berkas ini)" in findings[-1].message
    assert "kali lagi" not in findings[-2].message


def test_one_more_than_many_is_told_like_the_others() -> None:
    """Nothing is counted where nothing is left to count."""
    lines = tuple(f"Hubungi 0812-0000-{number:04}" for number in range(personal_data.MOST_REPORTED + 1))
    findings = list(personal_data.check(Material((), (TextFile("content/a.txt", lines),)), ()))
    assert len(findings) == personal_data.MOST_REPORTED + 1
    assert not [each for each in findings if "kali lagi" in each.message]


def test_permissions_are_not_compared_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two thousand permissions with their numbers take a few looks each, not two thousand."""
    looks = 0
    granted = Permissions.granted

    def counted(self: Permissions, seen: Sighting, path: str) -> tuple[Scope, ...]:
        nonlocal looks
        looks += 1
        return granted(self, seen, path)

    monkeypatch.setattr(Permissions, "granted", counted)
    numbers = [f"0812{number:08}" for number in range(2000)]
    permissions = tuple(
        Permission(each, Identity.PHONE, "Loket", "", Place(PERMISSIONS, row))
        for row, each in enumerate(numbers, 2)
    )
    file = TextFile("content/a.txt", tuple(f"HP {each}" for each in numbers))
    assert list(personal_data.check(Material((), (file,)), permissions)) == []
    assert looks <= 2 * len(numbers)


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        (["0812-0000-0000", "b", "c"], 1),
        (["a", "b", "x 0812-0000-0000"], 3),
        (["a"] * 5000 + ["0812-0000-0000"], 5001),
    ],
)
def test_a_cell_is_found_by_its_column(cells: list[str], column: int) -> None:
    """A number is told in its column, also of a row far longer than the header."""
    file = TextFile("data/a.csv", ("satu;dua;tiga", ";".join(cells), "0813-0000-0000"))
    findings = list(personal_data.check(Material((file,)), ()))
    assert [(each.at.line, each.at.column) for each in findings] == [(2, column), (3, 1)]


def test_a_figure_is_judged_by_its_whole_cell() -> None:
    """A number in a long text of a column of figures is no figure."""
    long = f"{'x' * 200} {NIK} {'x' * 200}"
    texts = small.FILES | {REVENUE: f"{BUDGET_HEAD}2023;9;{long};laporan;\n"}
    assert ("P501", REVENUE, 2, "penerimaan") in _found(texts)
