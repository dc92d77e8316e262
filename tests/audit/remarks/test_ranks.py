"""Lists in order of a value."""

from tests.reports import table, told


def test_a_row_below_a_lower_one_is_asked() -> None:
    """Ten rows in order but one; a list in another order is left alone."""
    values = [
        "99,40",
        "98,90",
        "98,75",
        "98,50",
        "97,25",
        "97,00",
        "96,10",
        "95,20",
        "94,50",
        "94,75",
        "93,40",
    ]

    def rows(given: list[str]) -> list[str]:
        return [f"Unit {chr(65 + place)}|{value}" for place, value in enumerate(given)]

    assert told(table("Unit Kerja|Nilai", *rows(values))) == [("urutan daftar", "94,75", "")]
    assert told(table("Unit Kerja|Nilai", *rows(sorted(values, reverse=True)))) == []
    assert told(table("Unit Kerja|Nilai", *rows([*values[5:], *values[:5]][::2] * 2))) == []


def test_a_list_may_go_on_at_its_right() -> None:
    """Where a name stands before its figures there; two columns of figures are two lists."""
    left = [f"{place}|Unit {chr(65 + place)}|{99 - place},40" for place in range(10)]
    right = [f"|{place + 10}|Balai {chr(65 + place)}|{88 - place},40" for place in range(8)]
    right[3] = right[3].replace("85,40", "87,10")
    rows = [one + other for one, other in zip(left, [*right, "", ""], strict=True)]
    heads = "No|Nama satker|Nilai|No|Nama satker|Nilai"
    assert told(table(heads, *rows)) == [("urutan daftar", "87,10", "")]
    pairs = [f"Unit {chr(65 + place)}|{99 - place},40|{99 - place},80" for place in range(10)]
    assert told(table("Nama satker|Nilai|Nilai", *pairs)) == []
    higher = [
        f"{place}|Unit {chr(65 + place)}|{89 - place},40||Balai {chr(65 + place)}|{99 - place},40"
        for place in range(10)
    ]
    assert told(table(heads, *higher)) == []
