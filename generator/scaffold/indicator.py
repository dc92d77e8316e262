"""A new indicator: its card, and its row in the agreement of the newest year."""

from collections.abc import Iterator

from generator.checks.shared.units import how_to_add, nearest_unit
from generator.domain.portal.ledger import Ledger
from generator.domain.shared.office import NodeKind
from generator.scaffold.changes import Change, RefusedError
from generator.scaffold.portal_files import PortalFiles, require_office, require_right, require_slug
from generator.scaffold.templates import Cells, document_text, kind_named, table_text, with_rows
from generator.scaffold.year import span_of
from generator.values.shared.key import nearest
from generator.values.shared.open_cell import OPEN


def new_indicator(
    files: PortalFiles, key: str, given: Cells, *, objective: str = "", target: str = ""
) -> tuple[Change, ...]:
    """Return the card of a new indicator, with what is ``given`` by key, and its row in the agreement.

    ``objective`` is the code of what it stands below, ``target`` the one of the newest year.
    Raises ``RefusedError``.
    """
    require_slug(key, "indikator", "kepuasan-masyarakat")
    ledger = require_office(files)
    path = f"{files.folder}indikator/{key}.yml"
    if files.text(path) is not None:
        message = f"Indikator {key} sudah ada. Isinya diubah di {path}"
        raise RefusedError(message)
    _require_unit(files, given.get("satuan", ""))
    card = document_text(kind_named("kartu"), f"Kartu indikator {key}.", {**_usual_source(ledger), **given})
    changes = (Change(path, card), *_promise(files, ledger, key, objective, target))
    require_right(files, changes)
    return changes


def _usual_source(ledger: Ledger) -> Cells:
    """Return the document of the newest agreement, which prints names and units; else the only one."""
    newest = max(ledger.revisions, key=lambda each: (each.year, each.number), default=None)
    documents = [newest.cited.document] if newest else [each.id for each in ledger.documents]
    return {"sumber": documents[0]} if len(documents) == 1 else {}


def _require_unit(files: PortalFiles, unit: str) -> None:
    units = files.loaded.portal.units
    known = [each.id for each in units]
    if unit and unit not in known:
        close = nearest_unit(unit, units)
        hint = f"Maksud Anda {close}?" if close else f"Yang ada: {', '.join(known)}."
        message = f"Satuan {unit} tidak dikenal. {hint} Untuk satuan lain, {how_to_add(unit, units)}."
        raise RefusedError(message)


def _promise(files: PortalFiles, ledger: Ledger, key: str, objective: str, target: str) -> Iterator[Change]:
    """Yield the newest agreement with a row for the indicator, where there is one; it may have none yet."""
    newest = max(((each.year, each.number) for each in ledger.revisions), default=None)
    if newest is None:
        if target or objective:
            message = (
                f"Target dan sasaran ditulis di perjanjian kinerja, yang belum ada. Mulai dahulu: "
                f"kinerja tahun {files.slug} TAHUN"
            )
            raise RefusedError(message)
        return
    year, revision = newest
    path = f"{files.folder}{year}/perjanjian.csv"
    parent = _objective(ledger, year, objective)
    source = next(each for each in ledger.revisions if (each.year, each.number) == newest).cited.document
    place = {"revisi": str(revision), "indikator": key, "induk": parent}
    row = {**place, "target": target or OPEN, "sumber": source}
    text = files.text(path)
    if text is None:
        yield Change(path, table_text(kind_named("perjanjian"), [row]))
    else:
        yield Change(path, with_rows(text, [row]), "satu baris untuk indikator ini")


def _objective(ledger: Ledger, year: int, objective: str) -> str:
    """Return the code of what the indicator stands below: the stated one, else the only one, else open."""
    span = span_of(ledger, year)
    nodes = [each for each in ledger.nodes if each.span == span]
    codes = [each.code for each in nodes]
    if objective and objective not in codes:
        close = nearest(objective, codes)
        hint = f"Maksud Anda {close}?" if close else f"Yang ada: {', '.join(codes)}."
        message = f"Sasaran {objective} tidak ada di Renstra kantor ini. {hint}"
        raise RefusedError(message)
    objectives = [each.code for each in nodes if each.kind is NodeKind.OBJECTIVE]
    return objective or (objectives[0] if len(objectives) == 1 else OPEN)
