"""Computed tables of a small office, and its printed cells compared, from the text of its files."""

from generator.compute.portal.areas import tables_of, verify_cells
from generator.compute.portal.years import judge_office
from generator.compute.shared.tables import Table
from generator.compute.verification.comparison import CellCheck
from tests import small
from tests.small import FILES

GRADES = {
    "data/aturan/mutu-pelayanan.yml": """\
jenis: jenjang
nama: Mutu
versi:
  - id: mutu
    sejak: 2017
    termasuk_batas: ya
    dasar: Contoh
    keyakinan: belum-dikonfirmasi
    jenjang:
      - {label: A, nama: Sangat Baik, batas: "3,5324"}
      - {label: D, nama: Tidak Baik, batas: "1,00"}
""",
    "data/aturan/predikat-sakip.yml": """\
jenis: jenjang
nama: Predikat
versi:
  - id: predikat
    sejak: 2021
    dasar: Contoh
    keyakinan: belum-dikonfirmasi
    jenjang:
      - {label: BB, nama: Sangat Baik, batas: "70"}
""",
}


def made(files: dict[str, str]) -> tuple[dict[str, Table], tuple[CellCheck, ...]]:
    """Compute the tables of the small office with more files, and compare its printed cells."""
    outcome = small.loaded(FILES | files)
    assert outcome.diagnostics == ()
    (ledger,) = outcome.value.portal.ledgers
    tables = tables_of(ledger, judge_office(ledger, outcome.value.rules).years, outcome.value.rules)
    return {table.id: table for table in tables}, verify_cells(tables, ledger.asserted_cells)
