"""Rows of identities that may be shown: none is made of a figure that is withheld."""

from generator.compute.shared.judgement import Verdict
from tests import identities
from tests.published import office_of
from tests.small import FILES, OFFICE

REQUESTS = OFFICE + "ppid/permohonan.csv"
HEAD = (
    "tahun;bulan;masuk;dikabulkan_penuh;dikabulkan_sebagian;ditolak;proses;dicabut;hari_kerja;tepat_waktu\n"
)


def test_a_row_of_a_withheld_figure_is_not_shown() -> None:
    """The difference would tell a small figure; rows without one stay, and both are counted."""
    text = HEAD + "2025;1;20;18;0;2;0;0;90;21\n2025;2;32;26;0;6;0;0;50;33\n2025;3;40;34;0;6;0;0;50;40\n"
    office = office_of(FILES | identities.LISTS | {REQUESTS: text})
    differing = [row.of for row in office.identity_rows if row.verdict is Verdict.DIFFERENT]
    assert differing == [("2025", "1"), ("2025", "2")]
    assert (REQUESTS, 2, "ditolak") in office.withheld
    shown = [row.of for row in office.shown_rows if row.identity.area == "informasi"]
    assert ("2025", "1") not in shown
    assert ("2025", "3") in shown
