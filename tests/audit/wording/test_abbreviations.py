"""Rare forms of an abbreviation beside the common one."""

from tests.reports import table, told


def _asked(common: str, rare: str, often: int = 60, more: str = "") -> list[tuple[str, str, str]]:
    text = f"{'Layanan ' + common + ' tumbuh.'}\n\n" * often
    return [each for each in told(f"{text}Layanan {rare} tumbuh.\n\n{more}") if each[0] == "ejaan singkatan"]


def test_exchanged_and_lost_letters_are_asked() -> None:
    """In tables too; a letter that is lost only beside fifty of the others."""
    assert _asked("BSPJI", "BPSJI", 9) == [("ejaan singkatan", "BPSJI", "BSPJI")]
    assert _asked("BSPJI", "BSPI") == [("ejaan singkatan", "BSPI", "BSPJI")]
    assert _asked("BSPJI", "BSPI", 40) == []
    assert _asked("BSPJI", "BSPJI", 9, table("Isi|Banyak", "Unit BPSJI|10 unit"))[0][1] == "BPSJI"


def test_other_words_are_left_alone() -> None:
    """What is explained, what begins otherwise, is longer or differs in a letter, and lines in capitals."""
    assert _asked("BSPJI", "BPSJI", 9, "Badan pembina (BPSJI) lain.") == []
    for other in ("BBSPJI", "BSPJIS", "SPJI", "BSPJ", "BSKJI", "KSPJA", "BSJPT", "BPJSI"):
        assert _asked("BSPJI", other) == [], other
    assert _asked("BSPJI", "RINGKAS", more="LAYANAN BPSJI TUMBUH") == []
