"""A new quarter of an office: the file of its results, in which nothing is written but what was promised."""

from generator.domain.portal.ledger import Ledger
from generator.scaffold.changes import Change, RefusedError
from generator.scaffold.documents import SourceRow
from generator.scaffold.portal_files import PortalFiles, require_office, require_right, require_slug
from generator.scaffold.templates import kind_named, table_text
from generator.scaffold.year import listed
from generator.values.shared.open_cell import OPEN
from generator.values.shared.period import YEAR_END


def new_quarter(files: PortalFiles, year: int, quarter: int, author: str) -> tuple[Change, ...]:
    """Return the file that the results of a quarter are written to, with a row for each promised indicator.

    ``author`` names the file: the unit that writes it. Raises ``RefusedError``.
    """
    require_slug(author, "berkas", "pelayanan")
    ledger = require_office(files)
    promised = [each["indikator"] for each in files.rows(f"{files.folder}{year}/perjanjian.csv")]
    if not promised:
        is_begun = any(each.year == year for each in ledger.revisions)
        command = f"indikator {files.slug} KUNCI" if is_begun else f"tahun {files.slug} {year}"
        message = (
            f"Perjanjian {year} kantor {files.slug} belum memuat indikator. Mulai dahulu: kinerja {command}"
        )
        raise RefusedError(message)
    path = f"{files.folder}{year}/realisasi/tw{quarter}/{author}.csv"
    if files.text(path) is not None:
        message = f"{path} sudah ada, jadi tidak disentuh."
        raise RefusedError(message)
    source = _source(ledger, year, quarter)
    kind = kind_named("realisasi")
    results = [
        {
            "tahun": str(year),
            "triwulan": str(quarter),
            "indikator": each,
            "realisasi": OPEN,
            "sumber": source.id,
        }
        for each in dict.fromkeys(promised)
    ]
    changes = (*listed(files, [source]), Change(path, table_text(kind, results)))
    require_right(files, changes)
    return changes


def _source(ledger: Ledger, year: int, quarter: int) -> SourceRow:
    """Return the report that results are taken from: for a whole year the annual one, where it is listed."""
    annual = [each.id for each in ledger.documents if each.kind == "lakin" and each.year == year]
    if quarter == YEAR_END and len(annual) == 1:
        return SourceRow(annual[0])
    key = f"laporan-{year}-tw{quarter}"
    row = {
        "id": key,
        "judul": f"Laporan triwulan {quarter} tahun {year}",
        "jenis": "pp39",
        "tahun": str(year),
    }
    return SourceRow(key, None if any(each.id == key for each in ledger.documents) else row)
