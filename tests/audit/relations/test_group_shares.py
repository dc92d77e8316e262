"""Parts of a group and their rates."""

from tests.reports import table, told

PARTS = (
    ("Sistem mutu", "191.350.000", "11"), ("Produk", "1.388.300.000", "78"),
    ("Industri hijau", "117.850.000", "{}"),
    ("Lingkungan", "29.850.000", "2"), ("Keamanan", "46.150.000", "3"),
)  # fmt: skip
GROUP = ("Sertifikasi", "1.773.500.000", "34")
OTHERS = (("Pelatihan", "723.980.000", "14"), ("Lainnya", "912.345.678", "17"))


def _asked(rate: str, *rows: tuple[str, str, str], is_table: bool = True) -> list[tuple[str, str, str]]:
    cells = ["|".join((name, amount, f"{share}%")) for name, amount, share in rows]
    lines = table("Layanan|Penerimaan|%", *cells) if is_table else "\n".join(cells).replace("|", " ") + "\n"
    return [each for each in told(lines.format(rate)) if each[0] == "bagian dari jumlah"]


def test_the_rate_of_a_part_follows_from_its_group() -> None:
    """In a table, and in lines that have lost their columns."""
    for is_table in (True, False):
        rows = (OTHERS[0], GROUP, *PARTS, OTHERS[1])
        assert _asked("8", *rows, is_table=is_table) == [("bagian dari jumlah", "8", "6,65")]
        assert _asked("7", *rows, is_table=is_table) == []


def test_rows_that_do_not_come_to_a_group_are_left_alone() -> None:
    """Nor few parts, small amounts, or rates that are of something else."""
    assert _asked("8", GROUP, *PARTS[:4]) == []
    assert _asked("8", GROUP, *PARTS[:4], OTHERS[1]) == []
    assert _asked("8", GROUP, ("Produk", "1.655.650.000", "93"), PARTS[2]) == []
    small = [(name, amount[:-4].rstrip("."), share) for name, amount, share in (GROUP, *PARTS)]
    assert _asked("8", *small) == []
    other = [(name, amount, "5") for name, amount, _ in PARTS]
    assert _asked("8", GROUP, *other) == []
