"""From the tables of an area to pictures; each tells what the table under it tells."""

from generator.charts.inputs import AnyChart, QuarterPath, QuarterPoint
from generator.compute.tables import Table
from generator.record.record import OfficeRecord
from generator.views.area import AreaView, title_of

_PAIRS = {
    "anggaran-tahunan": ("pagu", "realisasi"),
    "pnbp-tahunan": ("target", "penerimaan"),
}


def area_pictures(record: OfficeRecord, area: AreaView) -> dict[str, AnyChart | None]:
    """Draw the tables of an area that a picture makes clearer, by the anchors of their sections."""
    return {
        section.anchor: picture
        for section in area.sections
        if (picture := _picture(record.office.short_name, section.table)) is not None
    }


def _picture(office: str, table: Table) -> AnyChart | None:
    if table.id in _PAIRS:
        return _course(office, table)
    return None


def _course(office: str, table: Table) -> QuarterPath | None:
    """Draw a plan and its outcome over the years, oldest first."""
    planned, actual = _PAIRS[table.id]
    lines = sorted(
        (line for line in table.lines if line.labels[0].isdigit()), key=lambda line: line.labels[0]
    )
    points = tuple(
        QuarterPoint(line.labels[0], line.figures.get(planned), line.figures.get(actual)) for line in lines
    )
    if len(points) < 2:  # noqa: PLR2004 - a single year is a figure, not a course
        return None
    told = "Angka setiap tahun ada di tabel di bawahnya."
    return QuarterPath(f"{title_of(table)}, {office}", told, "rupiah", points, 2, planned, actual)
