"""R304: every figure leads to a document that is listed."""

import pytest

from tests import small


@pytest.mark.parametrize(
    "path", [path for path, text in small.FILES.items() if "laporan;" in text[90:] or "sumber: " in text]
)
def test_a_document_that_is_not_listed_is_told(path: str) -> None:
    """Every kind of file that names a document is checked, and the document told with its place."""
    wrong = small.FILES[path].replace("sumber: laporan", "sumber: pp39").replace("laporan;", "pp39;", 1)
    texts = small.FILES | {path: wrong}
    findings = [each for each in small.findings(texts) if path != small.SOURCES]
    assert {(each.code, each.at.path, each.at.field) for each in findings} <= {("R304", path, "sumber")}
    assert all(each.at.line > 1 and each.at.column for each in findings)
    assert all(each.help == "tambahkan `pp39` ke `sumber.csv` kantor ini" for each in findings)


def test_a_misspelt_document_in_the_list_is_told_once() -> None:
    """Where cells name the same missing document, and a listed one is named by none, its row is told."""
    (finding,) = small.findings(small.changed(small.SOURCES, "laporan;", "lapooran;"))
    assert (finding.code, finding.at.path, finding.at.line, finding.at.field) == (
        "R304",
        small.SOURCES,
        2,
        "id",
    )
    assert finding.help.startswith("tulis `laporan` di kolom `id` ini")


def test_the_nearest_document_is_named() -> None:
    """A misspelt document is answered with the one that is meant."""
    (finding,) = small.findings(small.changed(small.RESULT, ";laporan;", ";laporn;"))
    assert (finding.code, finding.help) == ("R304", "tulis `laporan`")


def test_a_document_in_words_is_told_a_key() -> None:
    """Who writes a title where a key belongs is told which key to list, and to write here."""
    findings = small.findings(small.changed(small.PROFILE, "sumber: laporan", "sumber: Renstra 2025"))
    (told,) = [each for each in findings if each.code == "R304"]
    assert told.help == (
        "tambahkan `renstra-2025` ke `sumber.csv` kantor ini, lalu tulis `renstra-2025` di sini"
    )
