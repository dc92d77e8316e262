"""A table that is printed from rows of a register comes back as the same rows."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.copying.answers import Answers
from generator.exchange.shared.office import OfficeState
from generator.values.shared.number import grouped
from tests.copied import copied, new_lines, office, table

_YEARS = ("2021", "2022", "2023")
_NAMES = st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=12).map(str.capitalize)
# What tables call totals, months or nothing is no name of a service.
_SERVICES = st.lists(
    _NAMES.filter(lambda name: name.lower()[:5] not in {"total", "jumla", "rata", "nihil"}),
    min_size=2, max_size=6, unique_by=str.lower,
)  # fmt: skip


@pytest.fixture(name="state", scope="module")
def _state(tmp_path_factory: pytest.TempPathFactory) -> OfficeState:
    return office(tmp_path_factory.mktemp("portal"))


def _printed(amount: int, mark: str) -> str:
    return grouped(amount).replace(".", mark)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_a_printed_register_comes_back(state: OfficeState, data: st.DataObject) -> None:
    """Amounts with marks of either kind, a column for each year, a total below: the rows are those it had."""
    services = data.draw(_SERVICES)
    amounts = st.integers(0, 10**12)
    rows = {name: [data.draw(amounts | st.none()) for _ in _YEARS] for name in services}
    mark = data.draw(st.sampled_from(".,"))
    lines = [
        " | ".join((str(number), name, *("-" if each is None else _printed(each, mark) for each in cells)))
        for number, (name, cells) in enumerate(rows.items(), 1)
    ]
    totals = [_printed(sum(cells[year] or 0 for cells in rows.values()), mark) for year in range(len(_YEARS))]
    heads = " | ".join(("No", "Jenis JPT", *(f"Penerimaan {year}" for year in _YEARS)))
    text = table(heads, *lines, " | ".join(("", "Total", *totals)), caption="Tabel 1. PNBP per layanan")
    copying = copied(state, text, "pnbp-layanan", Answers(constants={"jenis": "fungsional"}, year="2023"))
    wanted = {
        (year, name): Decimal(amount)
        for name, cells in rows.items()
        for year, amount in zip(_YEARS, cells, strict=True)
        if amount is not None
    }
    found = {}
    for line in new_lines(copying):
        year, _, name, _, _, amount, *_ = line.split(";")
        found[year, name] = Decimal(amount)
    assert (copying.doubts, found) == ((), wanted)
