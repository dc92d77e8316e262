"""Rows about public information name what the shared list holds."""

from tests import small
from tests.small import FILES, OFFICE

ITEMS = "data/acuan/ppid-butir.csv"
LIST = "kode;kelas;induk;judul;dasar;keyakinan\nIsi Satu;berkala;;Isi;UU 14/2008;sumber-publik\n"
STATEMENT = "butir;keadaan;alasan;alamat\nisi-satu;ada;;/satker/\n"


def test_a_wrong_list_does_not_make_every_item_unknown() -> None:
    """Where a code of the list cannot be read, the rows that name it are not to blame."""
    findings = small.findings(FILES | {ITEMS: LIST, OFFICE + "ppid/kelengkapan.csv": STATEMENT})
    assert [(each.code, each.at.path) for each in findings] == [("D212", ITEMS)]
