"""Medium-term targets side by side: what an office promises for each year of its plan."""

from dataclasses import dataclass

from generator.languages.translation import theirs, translate
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.views.shared.column_heads import Head, headed
from generator.views.shared.components import Shown, Write, optional


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One indicator with its starting value and its target of each year."""

    code: str
    name: str
    path: str
    cells: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class PlanGroup:
    """An objective of the plan with its indicators."""

    title: str
    lines: tuple[PlanLine, ...]


@dataclass(frozen=True, slots=True)
class PlanView:
    """All targets of the newest plan, grouped by objective."""

    caption: str
    columns: tuple[Head, ...]
    groups: tuple[PlanGroup, ...]


def plan_view(record: OfficeRecord) -> PlanView | None:
    """Return the newest plan, or ``None`` where no targets are published."""
    span = max((each.span for each in record.ledger.plan_targets), default=None)
    if span is None:
        return None
    targets = [each for each in record.ledger.plan_targets if each.span == span]
    years = sorted({each.year for each in targets})
    starts = sorted({each.year for each in record.ledger.baselines})
    titles = (
        *(translate("Data awal {year}", year=year) for year in starts),
        *(translate("Target {year}", year=year) for year in years),
    )
    names = {
        node.code: f"{node.code} {theirs(node.name)}" for node in record.ledger.nodes if node.span == span
    }
    groups: dict[str, dict[str, PlanLine]] = {}
    for target in targets:
        line = _line(record, target.indicator, target.code, starts, years)
        groups.setdefault(names.get(target.node) or translate("Indikator"), {}).setdefault(
            target.indicator, line
        )
    plan_groups = tuple(PlanGroup(title, tuple(lines.values())) for title, lines in groups.items())
    lines = [line for group in plan_groups for line in group.lines]
    columns = tuple(headed(name, (line.cells[at] for line in lines)) for at, name in enumerate(titles))
    return PlanView(
        translate("Target {first}–{last} setiap indikator", first=span[0], last=span[1]), columns, plan_groups
    )


def _line(record: OfficeRecord, key: str, code: str, starts: list[int], years: list[int]) -> PlanLine:
    card = next(each for each in record.ledger.indicators if each.id == key)
    write = Write(record.units[card.unit], card.places)
    begun = {each.year: each.value for each in record.ledger.baselines if each.indicator == key}
    promised = {each.year: each.value for each in record.plans[key]}
    cells = [optional(begun.get(year), write, translate("tidak ada")) for year in starts]
    cells += [optional(promised.get(year), write, translate("tidak ditetapkan")) for year in years]
    return PlanLine(code, theirs(card.name), page_addresses.indicator(record.office.slug, key), tuple(cells))
