"""A new quarter of an office: the file of its results, in which nothing is written but what was promised."""

from generator.scaffold.changes import Change, RefusedError
from generator.scaffold.documents import SourceRow
from generator.scaffold.portal_files import PortalFiles, require_office, require_right, require_slug
from generator.scaffold.templates import kind_named, table_text
from generator.scaffold.year import listed
from generator.values.shared.open_cell import OPEN


def new_quarter(files: PortalFiles, year: int, quarter: int, author: str) -> tuple[Change, ...]:
    """Return the file that the results of a quarter are written to, with a row for each promised indicator.

    ``author`` names the file: the unit that writes it. Raises ``RefusedError``.
    """
    require_slug(author, "berkas", "pelayanan")
    ledger = require_office(files)
    promised = [each["indikator"] for each in files.rows(f"{files.folder}{year}/perjanjian.csv")]
    if not promised:
        message = (
            f"Perjanjian {year} kantor {files.slug} belum memuat indikator. "
            f"Mulai dahulu: kinerja tahun {files.slug} {year}"
        )
        raise RefusedError(message)
    path = f"{files.folder}{year}/realisasi/tw{quarter}/{author}.csv"
    if files.text(path) is not None:
        message = f"{path} sudah ada, jadi tidak disentuh."
        raise RefusedError(message)
    key = f"laporan-{year}-tw{quarter}"
    title = f"Laporan triwulan {quarter} tahun {year}"
    row = {"id": key, "judul": title, "jenis": "pp39", "tahun": str(year)}
    source = SourceRow(key, None if any(each.id == key for each in ledger.documents) else row)
    kind = kind_named("realisasi")
    results = [
        {"tahun": str(year), "triwulan": str(quarter), "indikator": each, "realisasi": OPEN, "sumber": key}
        for each in dict.fromkeys(promised)
    ]
    changes = (*listed(files, [source]), Change(path, table_text(kind, results)))
    require_right(files, changes)
    return changes
