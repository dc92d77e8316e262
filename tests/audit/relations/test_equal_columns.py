"""Two columns of plans that are one in nearly all rows."""

from tests.reports import table, told

HEADS = "Indikator kinerja|Pagu Renstra|Pagu Perkin|Realisasi"
ROWS = [f"Indikator {chr(65 + place)}|{place}35.300|{place}35.300|{place}10.240" for place in range(1, 9)]


def _asked(*rows: str, heads: str = HEADS) -> list[tuple[str, str, str]]:
    return [each for each in told(table(heads, *rows)) if each[0] == "angka yang sama"]


def test_a_plan_that_is_the_actual_is_asked() -> None:
    """Another difference, many of them, and columns that are no plans are left alone."""
    slip = "Indikator Z|728.294|724.132|724.132"
    assert _asked(*ROWS, slip) == [("angka yang sama", "724.132", "728.294")]
    assert _asked(*ROWS, slip.replace("|724.132|724.132", "|724.132|711.450")) == []
    assert _asked(*ROWS, slip.replace("|724.132|724.132", "|724.132|")) == []
    assert _asked(*ROWS[:6], slip, slip.replace("Z", "Y")) == []
    assert _asked(*ROWS[:4], slip) == []
    assert _asked(*ROWS, slip, heads=HEADS.replace("Pagu Perkin", "Realisasi semester I")) == []
    assert _asked(*ROWS, slip, heads=HEADS.replace("|Realisasi", "|Sisa")) == []


def test_a_table_goes_on_over_pages() -> None:
    """With the same heads."""
    slip = "Indikator Z|728.294|724.132|724.132"
    pages = (
        table(HEADS, *ROWS[:4])
        + table("Nama|Isi", "a|b")
        + table(HEADS, *ROWS[:4])
        + table(HEADS, *ROWS[4:], slip)
    )
    assert [each for each in told(pages) if each[0] == "angka yang sama"] == [
        ("angka yang sama", "724.132", "728.294")
    ]
