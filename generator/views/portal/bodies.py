"""The bodies above offices: who is under each, what came of the newest years, what is missing or late.

A mean is of the offices that have an answer for the whole year, each as its scorecard counts it; one
without is named with the reason, and never counted as zero. The figure of one office is no mean.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.compute.disclosure.public_information import Presence
from generator.compute.portal.duties import late
from generator.compute.shared.formulas import median, quotient
from generator.compute.shared.judgement import OfficeYear
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.record.summary import OfficeName
from generator.record.surroundings import FEWEST, MOST_NAMED
from generator.values.shared.period import YEAR_END
from generator.views.disclosure import duty_words
from generator.views.performance.answers import cap_of, limit_words
from generator.views.performance.scorecard import scorecard
from generator.views.portal.body_names import BodyLine, body_lines, body_path
from generator.views.portal.home import OfficeRow
from generator.views.shared import numbers, words
from generator.views.shared.components import Shown

# So many newest years are told of a body, and so many of its offices stand on one page.
_MOST_YEARS: Final = 3
MOST_MEMBERS: Final = 100
_NOT_SHOWN: Final = "belum menyajikan tahun itu"


@dataclass(frozen=True, slots=True)
class YearAnswer:
    """What an office answers for a year: its promises kept, and its mean where it has one for the whole year.

    ``reason`` says why there is no mean. ``members`` is how many indicators are in it, ``cap`` the most (per
    cent) that each of them counts as.
    """

    reached: int
    promised: int
    mean: Decimal | None
    reason: str
    members: int = 0
    cap: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """An office under a body: its newest answer, its years, what a reader would miss, and what is late."""

    office: OfficeName
    path: str
    answer: str
    years: Mapping[int, YearAnswer]
    missing: tuple[str, ...]
    late: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """An office in the figure of a body: its own figure, and the scorecard where it is worked out."""

    name: str
    path: str
    figure: str


@dataclass(frozen=True, slots=True)
class BodyYear:
    """A year of a body: how many offices are counted, what came of them, promises kept, who is out and why.

    ``note`` says whether the figure is a mean, and what it counts; ``inside`` leads to those that are in it.
    ``others`` is how many of them are not named.
    """

    year: int
    counted: str
    inside: tuple[Counted, ...]
    others: int
    mean: Shown
    note: str
    reached: str
    outside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A body with several offices; a ministry with several bodies names them in ``parts``."""

    name: str
    ministry: str
    path: str
    members: tuple[Member, ...]
    years: tuple[BodyYear, ...]
    missing: tuple[str, ...]
    late: tuple[str, ...]
    parts: tuple[BodyLine, ...] = ()


def member_of(record: OfficeRecord, row: OfficeRow) -> Member:
    """Return what the pages of the bodies above an office say of it; ``row`` is its row of the front page."""
    years = {year.year: _answer(record, year) for year in record.scored_years}
    return Member(row.office, row.card.path, row.card.answer_line, years, row.missing, tuple(_late(record)))


def _answer(record: OfficeRecord, year: OfficeYear) -> YearAnswer:
    answer = scorecard(record, year).answer
    if not year.quarter:
        return YearAnswer(0, 0, None, "baru menyajikan target")
    if year.quarter < YEAR_END:
        return YearAnswer(0, 0, None, f"baru sampai triwulan {words.QUARTERS[year.quarter]}")
    reason = "" if year.mean.counted is not None else "tanpa capaian terhadap perjanjian"
    reached = sum(line.reached for line in answer.cells)
    mean = year.mean
    return YearAnswer(reached, len(answer.cells), mean.counted, reason, len(mean.included), cap_of(year))


def _late(record: OfficeRecord) -> Iterator[str]:
    """Say what should be there by now: the duties that are late, as on the office's own page.

    In a portal without a list of duties it is the results of the year that has ended, and what has grown old.
    """
    if record.duties:
        yield from (duty_words.title(each.duty, each.year, each.part) for each in late(record.duties))
        return
    ended = record.today.year - 1
    if not any(year.year == ended and year.quarter >= YEAR_END for year in record.scored_years):
        yield f"hasil setahun penuh {ended}"
    stale = sum(each.presence is Presence.STALE for each in record.disclosures)
    if stale:
        yield f"pemutakhiran {stale} butir informasi publik"


def bodies(members: Iterable[Member]) -> Iterator[Body]:
    """Yield the bodies with several offices: each ministry with several bodies, then those under it."""
    under: dict[str, dict[str, list[Member]]] = {}
    for member in sorted(members, key=lambda each: tuple(reversed(each.office.kin))):
        ministry = page_addresses.body(member.office.kin[1])
        under.setdefault(ministry, {}).setdefault(body_path(member.office), []).append(member)
    for path, parts in under.items():
        together = [member for part in parts.values() for member in part]
        if len(parts) > 1 and len(together) >= FEWEST:
            yield _body(
                together[0].office.kin[1], path, together, body_lines(each.office for each in together)
            )
        for below, part in parts.items():
            if len(part) >= FEWEST:
                yield _body(part[0].office.kin[0], below, part)


def _body(name: str, path: str, members: Sequence[Member], parts: tuple[BodyLine, ...] = ()) -> Body:
    ministry = members[0].office.kin[1]
    years = sorted(
        {year for each in members for year, yearly in each.years.items() if yearly.promised}, reverse=True
    )
    return Body(
        name,
        "" if ministry == name else ministry,
        path,
        tuple(members),
        tuple(_year(year, members) for year in years[:_MOST_YEARS]),
        tuple(_counted(each.missing for each in members)),
        tuple(_counted(each.late for each in members)),
        parts,
    )


def _year(year: int, members: Sequence[Member]) -> BodyYear:
    yearly = [(each, each.years.get(year, YearAnswer(0, 0, None, _NOT_SHOWN))) for each in members]
    inside = [(member, answer) for member, answer in yearly if answer.mean is not None]
    means = [answer.mean for _, answer in inside if answer.mean is not None]
    mean = quotient(sum(means, Decimal(0)), Decimal(len(means))) if means else None
    named = len(inside) if len(inside) <= MOST_NAMED + 1 else MOST_NAMED
    outside: dict[str, list[str]] = {}
    for member, answer in yearly:
        if answer.mean is None:
            outside.setdefault(answer.reason, []).append(member.office.short_name)
    reached, promised = (
        sum(each) for each in zip(*((a.reached, a.promised) for _, a in yearly), strict=True)
    )
    answering = sum(bool(answer.promised) for _, answer in yearly)
    return BodyYear(
        year,
        f"{len(means)} dari {len(members)} kantor",
        tuple(_in_figure(year, member, answer) for member, answer in inside[:named]),
        len(inside) - named,
        Shown("tidak dihitung", is_known=False) if mean is None else Shown(numbers.percent(mean)),
        _note([answer for _, answer in inside], means),
        f"{numbers.count(reached)} dari {numbers.count(promised)} di {answering} kantor",
        tuple(f"{reason}: {_named(names)}" for reason, names in outside.items()),
    )


def _in_figure(year: int, member: Member, answer: YearAnswer) -> Counted:
    figure = "" if answer.mean is None else numbers.percent(answer.mean)
    path = page_addresses.year(member.office.slug, year)
    return Counted(member.office.short_name, path, f"{figure} dari {answer.members} indikator")


def _note(inside: Sequence[YearAnswer], means: Sequence[Decimal]) -> str:
    """Say whether the figure of a body is a mean, its median, and how high achievements in it are counted."""
    if not inside:
        return ""
    caps = {answer.cap for answer in inside}
    limit = limit_words(caps.pop()) if len(caps) == 1 else "batas atas menurut aturan tiap kantor"
    what = "satu kantor, bukan rata-rata kantor" if len(inside) == 1 else f"rata-rata {len(inside)} kantor"
    middle = f"nilai tengah {numbers.percent(median(means))}" if len(means) > FEWEST else ""
    return "; ".join(filter(None, (what, middle, limit)))


def _named(names: Sequence[str]) -> str:
    """Name the first ones, and say how many others there are."""
    if len(names) <= MOST_NAMED + 1:
        return ", ".join(names)
    return f"{', '.join(names[:MOST_NAMED])}, dan {len(names) - MOST_NAMED} kantor lain"


def _counted(yearly: Iterable[Iterable[str]]) -> Iterator[str]:
    """Say in how many offices each thing is missing or late, the commonest first."""
    counts: dict[str, int] = {}
    for of_office in yearly:
        for each in of_office:
            counts[each] = counts.get(each, 0) + 1
    for each in sorted(counts, key=lambda one: (-counts[one], one))[:MOST_NAMED]:
        yield f"{each}: {counts[each]} kantor"
