"""A new year of an office: what is agreed for it, carried over from the year before, and never a result."""

from collections.abc import Iterable, Iterator
from typing import Final

from generator.domain.portal.ledger import Ledger
from generator.domain.shared.office import Node, NodeKind
from generator.scaffold.changes import Change, RefusedError
from generator.scaffold.documents import SourceRow, document_of
from generator.scaffold.portal_files import PortalFiles, require_office, require_right
from generator.scaffold.templates import Cells, kind_named, table_text, with_rows
from generator.values.shared.open_cell import OPEN

Span = tuple[int, int]
# National plans (RPJMN), which those of offices follow, run for five years: 2025 to 2029.
_A_PLAN_BEGINS: Final = 2025
_YEARS_OF_A_PLAN: Final = 5


def usual_span(year: int) -> Span:
    """Return the years of the national plan that holds ``year``."""
    first = year - (year - _A_PLAN_BEGINS) % _YEARS_OF_A_PLAN
    return first, first + _YEARS_OF_A_PLAN - 1


def new_year(files: PortalFiles, year: int, span: Span | None = None) -> tuple[Change, ...]:
    """Return the files of a new year, with those of its plan (``span``) where no plan holds it yet.

    Raises ``RefusedError``.
    """
    ledger = require_office(files)
    folder = f"{files.folder}{year}/"
    if any(file.path in {f"{folder}perjanjian.csv", f"{folder}perjanjian-revisi.csv"} for file in files.own):
        message = f"Tahun {year} kantor {files.slug} sudah ada. Isinya diubah di {folder}"
        raise RefusedError(message)
    if span and not span[0] <= year <= span[1]:
        message = f"Renstra {span[0]}-{span[1]} tidak memuat tahun {year}."
        raise RefusedError(message)
    known_span = span_of(ledger, year)
    if span and known_span and span != known_span:
        message = f"Tahun {year} sudah termuat di Renstra {known_span[0]}-{known_span[1]} kantor ini."
        raise RefusedError(message)
    agreement = document_of(ledger.documents, "perjanjian-kinerja", year, f"Perjanjian Kinerja {year}")
    new_span = span or usual_span(year)
    plan = _plan_document(ledger, new_span) if known_span is None else None
    nodes = _nodes(ledger, plan.id) if plan else []
    known_nodes = [*nodes, *(_node(each, "") for each in ledger.nodes if each.span == known_span)]
    changes = (
        *listed(files, [each for each in (plan, agreement) if each]),
        *(_plan_files(files, new_span, nodes, plan.id) if plan else ()),
        *_year_files(files, year, agreement.id, known_nodes),
    )
    require_right(files, changes)
    return changes


def span_of(ledger: Ledger, year: int) -> Span | None:
    """Return the years of the plan that holds ``year``, by the office's objectives or planned targets."""
    spans = [*(each.span for each in ledger.nodes), *(each.span for each in ledger.plan_targets)]
    return next((span for span in spans if span[0] <= year <= span[1]), None)


def _plan_document(ledger: Ledger, span: Span) -> SourceRow:
    title = f"Rencana Strategis {span[0]}-{span[1]}"
    return document_of(ledger.documents, "renstra", span[0], title)


def listed(files: PortalFiles, rows: Iterable[SourceRow]) -> Iterator[Change]:
    """Yield the list of source documents with those of ``rows`` that are new to it."""
    new = [row.cells for row in rows if row.cells]
    path = f"{files.folder}sumber.csv"
    if new:
        added = ", ".join(each["id"] for each in new)
        text = files.text(path)
        if text is None:
            yield Change(path, table_text(kind_named("sumber"), new))
        else:
            yield Change(path, with_rows(text, new), f"dokumen {added} didaftarkan")


def _nodes(ledger: Ledger, source: str) -> list[Cells]:
    """Return the goals and objectives of a new plan: the codes of the last one, the words still open."""
    last = max((each.span for each in ledger.nodes), default=None)
    before = [each for each in ledger.nodes if each.span == last]
    if not before:
        goal = {"kode": "T1", "jenis": "tujuan", "nama": OPEN, "sumber": source}
        return [goal, {"kode": "SK1", "jenis": "sasaran", "induk": "T1", "nama": OPEN, "sumber": source}]
    return [_node(each, source) for each in before]


def _node(node: Node, source: str) -> Cells:
    perspective = node.perspective.value if node.perspective else ""
    words = {"kode": node.code, "jenis": node.kind.value, "induk": node.parent, "nama": OPEN}
    return words | {"perspektif": perspective, "sumber": source}


def _plan_files(files: PortalFiles, span: Span, nodes: list[Cells], source: str) -> Iterator[Change]:
    first, last = span
    yield Change(f"{files.folder}sasaran-{first}-{last}.csv", table_text(kind_named("sasaran"), nodes))
    targets = [
        {**each, "tahun": str(year), "target": OPEN, "sumber": source}
        for each in _carried(files, first, nodes)
        for year in range(first, last + 1)
    ]
    if targets:
        yield Change(f"{files.folder}renstra-{first}-{last}.csv", table_text(kind_named("renstra"), targets))


def _carried(files: PortalFiles, year: int, nodes: list[Cells]) -> list[Cells]:
    """Return indicator, code and objective of what is promised on: the last agreement, then other cards.

    An objective is carried over only where the plan of the new year has it: it is one of ``nodes``. What no
    agreement has named yet has the place that the plan of that year gives it.
    """
    ledger = require_office(files)
    codes = {each["kode"] for each in nodes}
    objectives = [each["kode"] for each in nodes if each["jenis"] == NodeKind.OBJECTIVE.value]
    # The first objective of an office's first plan is an example, and others will stand beside it.
    only = objectives[0] if len(objectives) == 1 and ledger.nodes else OPEN
    retired = {each.id for each in ledger.indicators if each.successor}
    before = _last_agreement(files, year)
    # What an agreement has once left out is not promised again by itself.
    known = {each.indicator for each in ledger.agreed_targets} if before else set()
    planned = {
        each.indicator: (each.code, each.node)
        for each in ledger.plan_targets
        if each.span[0] <= year <= each.span[1]
    }
    promised = {each["indikator"]: (each.get("kode", ""), each["induk"]) for each in before}
    new = {key: planned.get(key, ("", "")) for key in files.cards if key not in {*known, *promised}}
    return [
        {"indikator": key, "kode": code, "induk": node if node in codes else only}
        for key, (code, node) in {**promised, **new}.items()
        if key not in retired
    ]


def _last_agreement(files: PortalFiles, year: int) -> list[dict[str, str]]:
    """Return the rows of the last revision of the last agreement before a year."""
    rows = files.rows(f"{files.folder}{files.newest('perjanjian.csv', year)}/perjanjian.csv")
    newest = max((int(each["revisi"]) for each in rows if each["revisi"].isdecimal()), default=0)
    return [each for each in rows if each["revisi"] == str(newest)]


def _year_files(files: PortalFiles, year: int, source: str, nodes: list[Cells]) -> Iterator[Change]:
    folder = f"{files.folder}{year}/"
    revision = {"revisi": "0", "sumber": source}
    yield Change(f"{folder}perjanjian-revisi.csv", table_text(kind_named("perjanjian-revisi"), [revision]))
    promises = [
        {"revisi": "0", **each, "target": OPEN, "sumber": source} for each in _carried(files, year, nodes)
    ]
    carried = [each["indikator"] for each in promises]
    for name, rows in (
        ("perjanjian", promises),
        ("target-antara", _interim(files, year, carried, source)),
        ("rencana-aksi", _actions(files, year, carried, source)),
    ):
        if rows and files.text(f"{folder}{name}.csv") is None:
            yield Change(f"{folder}{name}.csv", table_text(kind_named(name), rows))


def _interim(files: PortalFiles, year: int, carried: list[str], source: str) -> list[dict[str, str]]:
    """Return the quarters that had a target in the last year with such targets, open where one was set."""
    last = files.rows(f"{files.folder}{files.newest('target-antara.csv', year)}/target-antara.csv")
    return [
        {
            "indikator": each["indikator"],
            "triwulan": each["triwulan"],
            "target": OPEN if each.get("target") else "",
            "target_fisik": OPEN if each.get("target_fisik") else "",
            "sumber": source,
        }
        for each in last
        if each["indikator"] in carried
    ]


def _actions(files: PortalFiles, year: int, carried: list[str], source: str) -> list[dict[str, str]]:
    """Return an open activity for each indicator and quarter that had one in the last year with any."""
    last = files.rows(f"{files.folder}{files.newest('rencana-aksi.csv', year)}/rencana-aksi.csv")
    had = dict.fromkeys((each["indikator"], each["triwulan"]) for each in last)
    return [
        {"indikator": key, "triwulan": quarter, "kegiatan": OPEN, "sumber": source}
        for key, quarter in had
        if key in carried
    ]
