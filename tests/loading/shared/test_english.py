"""The English of texts of the data: read where it is given, refused where it is no text, never asked for."""

import pytest

from generator.loading.portal.kinds import KINDS
from generator.values.shared.bilingual import english_of
from tests import small
from tests.published import office_of
from tests.small import CARD, FILES, PROFILE, TREE, UNITS

TRANSLATED_TREE = """\
kode;jenis;induk;nama;perspektif;sumber;letak;nama_en
T1;tujuan;;Layanan makin baik;;laporan;halaman 2;Better services
S1;sasaran;T1;Pelanggan puas;pelanggan;laporan;halaman 2;
"""


def _with(path: str, addition: str) -> dict[str, str]:
    return {**FILES, path: FILES[path] + addition}


def _found(texts: dict[str, str]) -> list[tuple[str, int, str, str]]:
    return [
        (each.code, each.at.line, each.at.field, each.message)
        for each in small.findings(texts)
        if each not in small.findings(FILES)
    ]


def test_every_translated_column_follows_the_one_it_translates() -> None:
    """One declaration gives a column its English: never required, as many texts as the other."""
    for kind in KINDS:
        own = {column.name: column for column in kind.columns}
        for column in kind.columns:
            if column.english_of:
                assert column.name == f"{column.english_of}_en"
                assert column.many == own[column.english_of].many
                assert not column.required
        assert {each.name for each in kind.columns if each.has_english} == {
            each.english_of for each in kind.columns if each.english_of
        }


def test_a_table_gives_the_english_of_some_of_its_rows() -> None:
    """A row without English keeps its Indonesian text, and nothing is said of it."""
    texts = {**FILES, TREE: TRANSLATED_TREE}
    nodes = {each.code: each for each in small.loaded(texts).value.portal.ledgers[0].nodes}
    assert (nodes["T1"].name, english_of(nodes["T1"].name)) == ("Layanan makin baik", "Better services")
    assert english_of(nodes["S1"].name) == ""
    assert _found(texts) == []


def test_a_document_gives_the_english_of_its_texts_and_lists() -> None:
    """Each item of a list has the English of the item at its place."""
    texts = _with(PROFILE, "nama_en: Sample Test Centre\nlayanan_en:\n  - testing\n")
    office = office_of(texts).office
    assert english_of(office.name) == "Sample Test Centre"
    assert [(text, english_of(text)) for text in office.services] == [("pengujian", "testing")]
    assert _found(texts) == []


def test_former_names_have_their_english_too() -> None:
    """A year of the past shows the name of that time in both languages."""
    history = "riwayat:\n  - sampai: 2022\n    nama: Nilai kepuasan\n    nama_en: Satisfaction score\n"
    texts = _with(CARD, f"nama_en: Satisfaction index\n{history}")
    card = next(each for each in office_of(texts).indicators if each.id == "kepuasan")
    assert english_of(card.in_year(2022).name) == "Satisfaction score"
    assert english_of(card.in_year(2023).name) == "Satisfaction index"


@pytest.mark.parametrize("text", ["-", "0", "12,5", "?", "n/a", "N/A", "TBD"])
def test_what_is_no_text_is_refused(text: str) -> None:
    """A dash or a figure is no name: one finding, at its cell, and the page stays Indonesian."""
    texts = {**FILES, TREE: TRANSLATED_TREE.replace("Better services", text)}
    assert _found(texts) == [("D216", 2, "nama_en", f"`{text}` bukan teks berbahasa Inggris")]
    quoted = _with(CARD, f'nama_en: "{text}"\n')
    assert [each[0::2] for each in _found(quoted)] == [("D216", "nama_en")]


def test_a_list_must_have_as_many_items_as_the_one_that_it_translates() -> None:
    """Which item translates which can't be told otherwise, so none is taken."""
    texts = _with(PROFILE, "layanan_en:\n  - testing\n  - training\nfungsi_en:\n  - -\n")
    assert [each[2:] for each in _found(texts) if each[0] == "D216"] == [
        ("fungsi_en", "`fungsi_en` memuat 1 butir, `fungsi` 0"),
        ("layanan_en", "`layanan_en` memuat 2 butir, `layanan` 1"),
    ]


def test_items_that_are_no_text_are_refused() -> None:
    """Each item is a text of its own."""
    texts = _with(PROFILE, 'layanan_en:\n  - "-"\n')
    assert [each[::2] for each in _found(texts)] == [("D216", "layanan_en")]


def test_english_that_is_still_to_be_written_leaves_nothing_out() -> None:
    """The row is published, the cell is listed as open work, and the name is not said to be in English."""
    texts = {**FILES, TREE: TRANSLATED_TREE.replace("Better services", "belum diisi")}
    nodes = {each.code: each for each in small.loaded(texts).value.portal.ledgers[0].nodes}
    assert english_of(nodes["T1"].name) == ""
    assert [each[0::2] for each in _found(texts)] == [("D264", "nama_en")]


def test_units_of_an_office_s_own_have_their_english_from_the_data() -> None:
    """What the catalogue of the program does not know, the list of units may say."""
    header, *rows = FILES[UNITS].splitlines()
    texts = {
        **FILES,
        UNITS: "\n".join(
            [f"{header};lambang_en", *(f"{row};{'pc' if 'orang' in row else ''}" for row in rows), ""]
        ),
    }
    units = {unit.id: unit for unit in small.loaded(texts).value.portal.units}
    assert english_of(units["orang"].symbol) == "pc"


def test_a_list_that_is_none_is_one_finding() -> None:
    """Its English is not counted against it as well: the remedy of the list itself comes first."""
    texts = _with(PROFILE, "layanan_en:\n  - testing\n")
    texts[PROFILE] = texts[PROFILE].replace("layanan:\n  - pengujian\n", "layanan: pengujian\n")
    assert [each[0] for each in _found(texts)] == ["B114"]
