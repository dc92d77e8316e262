"""Targets of years in a card that says that more is better."""

from tests.reports import table, told

CARD = (
    "Kode|Nama indikator|Baseline (2021)|2022|2023",
    "SK8/1|Nilai akuntabilitas kinerja|82 Nilai|84 Nilai|{} Nilai",
    "Satuan: Nilai|Klasifikasi: {}|||",
)


def _asked(target: str, kind: str, *more: str) -> list[tuple[str, str, str]]:
    text = table(*CARD, *more, caption="Kartu indikator").format(target, kind)
    return [each for each in told(text) if each[0] == "target turun"]


def test_a_target_that_falls_where_more_is_better_is_asked() -> None:
    """One that rises or stays, and a card of less or of both, are left alone."""
    assert _asked("75", "Maksimasi") == [("target turun", "84 menjadi 75", "")]
    assert _asked("84", "Maksimasi") == []
    assert _asked("75", "Minimasi") == []
    assert _asked("75", "Maksimasi atau minimasi") == []
    assert _asked("75", "Maksimasi", "SK8/2|Nilai lain|5 Nilai||4 Nilai") == [
        ("target turun", "84 menjadi 75", "")
    ]
    assert _asked("84", "Maksimasi", "SK8/2|Nilai lain|92 Nilai|90 Nilai|90 Nilai") == []
