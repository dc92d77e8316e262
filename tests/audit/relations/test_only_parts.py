"""A row with a code and its only part."""

from tests.reports import table, told

HEADS = "Kode|Uraian|Pagu|TW I|TW II"
ROOT = "6077.CAH|Sarana bidang industri|232.180|21,00|79,00"


def _asked(*rows: str) -> list[tuple[str, str, str]]:
    return [each for each in told(table(HEADS, *rows)) if each[0] == "angka yang sama"]


def test_an_only_part_with_the_same_amount_is_the_same() -> None:
    """Parts of its own may stand below it; a sister makes it one of several."""
    part = "6077.CAH.021|Peralatan laboratorium|232.180|21,00|100"
    below = "6077.CAH.021.051|Alat ukur|132.180|10,00|50"
    assert _asked(ROOT, part) == [("angka yang sama", "100", "79")]
    assert _asked(ROOT, part, below) == [("angka yang sama", "100", "79")]
    assert _asked(ROOT, part.replace("100", "79,00")) == []
    assert _asked(ROOT, part, "6077.CAH.022|Alat lain|132.180|10,00|50") == []


def test_other_amounts_and_rows_without_codes_are_left_alone() -> None:
    """So are small counts and rows of few figures."""
    part = "6077.CAH.021|Peralatan laboratorium|232.190|21,00|100"
    assert _asked(ROOT, part) == []
    assert _asked(ROOT, part.replace("232.190", "232.180").replace("6077.CAH.021", "6078.CAH.021")) == []
    assert _asked(ROOT.replace("232.180", "12"), part.replace("232.190", "12")) == []
    assert _asked(ROOT, part.replace("232.190", "232.180").replace("|21,00|", "||")) == []
    assert _asked(ROOT.replace("6077.CAH", "Sarana"), part.replace("232.190", "232.180")) == []
