"""Other places of a figure that is contradicted."""

from generator.audit.formats.rows import rows_of
from tests.reports import audit, table

ROWS = table("Indikator|Target|Realisasi|Capaian", "A|95|100|108,31%", *["B|80|88|110%"] * 4)


def said_of(text: str) -> str:
    """Return the arithmetic of the one finding of a report."""
    (row,) = [row for row in rows_of(audit(text)) if row.printed == "108,31"]
    return row.said


def test_places_near_by_are_named() -> None:
    """A short figure far away may be another one."""
    said = "Nilai indikator telah mencapai 108,31%.\n"
    assert said_of(ROWS).endswith("100")
    assert said_of(ROWS + said).endswith("juga tercetak pada baris 9")
    assert said_of(ROWS + "Kalimat lain.\n" * 90 + said).endswith("100")
