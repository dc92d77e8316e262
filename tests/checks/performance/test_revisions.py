"""R314 and R380: every revision of an agreement is described, and dated in its order."""

import pytest

from tests import small
from tests.tiny import tiny


@pytest.mark.parametrize("name", [small.REVISIONS, small.AGREEMENT])
def test_an_undescribed_revision_is_told(name: str) -> None:
    """A revision that is not described is told in each of its rows."""
    texts = small.FILES | {name: small.FILES[name].replace("\n0;", "\n1;")}
    findings = small.findings(texts)
    assert [(each.code, each.at.line, each.at.column) for each in findings] == [
        ("R314", 2, 1),
        ("R314", 3, 1),
    ]


def _misdated(rows: str, targets: str = "0;10 1;8", quarter: int = 2) -> list[str]:
    texts = tiny(agreed={2023: "10"}, results={(2023, quarter): "3"})
    head = texts[small.AGREEMENT].splitlines()[0]
    lines = (each.split(";") for each in targets.split())
    texts[small.AGREEMENT] = (
        head
        + "\n"
        + "".join(f"{number};I;ukuran;S1;{target};laporan;halaman 6;\n" for number, target in lines)
    )
    texts[small.REVISIONS] = "revisi;tanggal;keterangan;sumber;letak\n" + "".join(
        f"{row};laporan;halaman 6\n" for row in rows.split("|")
    )
    return [each.message for each in small.findings(texts) if each.code == "R380"]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("0;2023-01-02;|1;2023-07-01;", []),
        ("0;2022-12-20;|1;2023-12-31;", []),
        (
            "0;2023-10-02;|1;2023-07-01;",
            ["revisi 1 bertanggal 2023-07-01, lebih awal daripada revisi 0, 2023-10-02"],
        ),
        ("0;2013-01-02;|1;2023-07-01;", ["revisi 0 tahun 2023 bertanggal 2013-01-02"]),
        ("0;2023-01-02;|1;2024-07-01;", ["revisi 1 tahun 2023 bertanggal 2024-07-01"]),
        ("0;2023-01-02;|1;2013-07-01;", ["revisi 1 tahun 2023 bertanggal 2013-07-01"]),
        ("0;;|1;2023-07-01;", []),
        ("0;2023-01-02;|1;2032-07-01;", []),
        (
            "0;2023-01-02;|1;;",
            ["revisi 1 tidak bertanggal, sehingga targetnya dipakai sejak triwulan 1"],
        ),
        ("0;2023-01-02;|1;;Naskahnya tanpa tanggal", []),
        ("0;2023-01-02;|1;2024-01-15;Baru ditandatangani pada Januari", []),
    ],
)
def test_revisions_are_dated_in_their_order(rows: str, told: list[str]) -> None:
    """A day that is missing, out of order or of another year is asked about once; an explanation answers."""
    assert _misdated(rows) == told


@pytest.mark.parametrize(
    ("targets", "quarter"), [("0;10 1;10", 2), ("0;10 1;8", 4), ("1;8", 2)], ids=["same", "year", "alone"]
)
def test_a_missing_day_that_decides_nothing_is_no_finding(targets: str, quarter: int) -> None:
    """Where no quarter is judged by a target that was changed, its day may be unknown."""
    assert _misdated("0;2023-01-02;|1;;", targets, quarter) == []
