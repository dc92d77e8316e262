"""Amounts of outputs in two lists, one of them in thousands and broken over lines."""

from tests.reports import table, told

CODES = ("AEC", "BAD", "BDI", "CAH", "QDI")
THOUSANDS = ("65.345", "3.025.313", "100.500", "1.294.111", "138.994")
BREAK = "Kalimat di antara daftar.\n"


def lines(amounts: tuple[str, ...], *, is_cut: bool = False) -> str:
    """Return a list of lines: code, words, and two amounts of which the last one counts."""
    names = [f"6077.{code[0]}\n{code[1:]}\n" if is_cut else f"{code}\n" for code in CODES]
    rows = zip(names, amounts, strict=True)
    return "".join(f"{name}Layanan kepada industri\n10.000 {amount}\nselesai\n" for name, amount in rows)


def in_ones(*changed: str) -> tuple[str, ...]:
    """Return the amounts in ones, the last ones changed."""
    amounts = [f"{amount}.000" for amount in THOUSANDS]
    return (*amounts[: len(amounts) - len(changed)], *changed)


def test_amounts_of_one_code_agree_or_are_asked() -> None:
    """Lists agree in most codes; one may be in thousands, either way, or a table."""
    first = lines(THOUSANDS, is_cut=True)
    assert told(first + BREAK + lines(in_ones())) == []
    asked = [("angka yang sama", "135.430.000", "138.994.000")]
    assert told(first + BREAK + lines(in_ones("135.430.000"))) == asked
    assert told(lines(in_ones("135.430.000")) + BREAK + first) == [("angka yang sama", "138.994", "135.430")]
    rows = [f"{code}|{amount}" for code, amount in zip(CODES, in_ones("135.430.000"), strict=True)]
    assert ("angka yang sama", "138.994", "135.430") in told(table("Kode|Pagu", *rows) + BREAK + first)


def test_lists_of_other_budgets_are_left_alone() -> None:
    """An amount far away, too few that agree, and a table between a code and amounts."""
    first = lines(THOUSANDS)
    assert told(first + BREAK + lines(in_ones("35.430.000"))) == []
    others = lines(in_ones("3.000.313.000", "101.000.000", "1.200.111.000", "140.994.000"))
    assert [row for row in told(first + BREAK + others) if row[1] == "140.994.000"] == []
    assert told(first + "AEC\n\n" + table("Nama|Nilai", "A|70.345.000") + BREAK) == []
