"""The budget that an agreement prints is that of the DIPA in force on its day."""

import pytest

from generator.compute.shared.judgement import Verdict
from generator.record.record import judge_portal
from tests import identities, small
from tests.small import FILES, OFFICE, REVISIONS

DIPA = OFFICE + "2023/anggaran/dipa.csv"
HEAD = "revisi;tanggal;sumber_dana;pagu;sumber\n"
DATED = "0;2022-11-30;RM;100;laporan\n0;2022-11-30;PNBP;20;laporan\n1;2023-06-01;RM;90;laporan\n"


@pytest.mark.parametrize(
    ("day", "budget", "dipa", "expected"),
    [
        ("2023-01-02", "120", DATED, (Verdict.SAME, "120")),
        ("2023-07-01", "120", DATED, (Verdict.DIFFERENT, "90")),
        ("2022-11-29", "120", DATED, None),
        ("", "118", DATED, (Verdict.DIFFERENT, "120")),
        ("2023-07-01", "91", DATED.replace("2023-06-01", ""), (Verdict.DIFFERENT, "90")),
        ("2023-01-02", "", DATED, None),
        ("2023-01-02", "120", "", None),
    ],
)
def test_an_agreement_rests_on_the_dipa_of_its_day(
    day: str, budget: str, dipa: str, expected: tuple[Verdict, str] | None
) -> None:
    """Without a day, or days of the DIPA, on the nearest revision; before the first on none."""
    texts = {REVISIONS: f"revisi;tanggal;pagu;sumber;letak\n0;{day};{budget};laporan;halaman 6\n"}
    texts |= {DIPA: HEAD + dipa} if dipa else {}
    loaded = small.loaded(FILES | identities.LISTS | texts).value
    (office,) = judge_portal(loaded.portal, loaded.rules, today=small.TODAY).published
    found = [
        (row.verdict, str(row.right[0].value))
        for row in office.identity_rows
        if row.identity.key == "perjanjian-dipa"
    ]
    assert found == ([] if expected is None else [expected])
