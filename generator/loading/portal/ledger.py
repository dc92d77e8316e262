"""Loading of all files of ``data/``: a portal with the ledgers of its offices, and the rule book."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from generator.domain.documents.library import StoredFile
from generator.domain.performance.result import Narrative
from generator.domain.portal.ledger import League, Ledger, Portal
from generator.domain.shared.reference import Unit
from generator.findings.shared.catalog import finding
from generator.findings.shared.collection import Findings
from generator.findings.shared.diagnostic import Diagnostic, Outcome, Severity
from generator.loading.disclosure.information_service import channel, information_service, required_standard
from generator.loading.disclosure.public_information import DISCLOSURES, legal_item, question, time_limit
from generator.loading.disclosure.service_report import service_report
from generator.loading.documents.library import LIBRARY, library_entry
from generator.loading.performance import cards, rows
from generator.loading.performance.narratives import narrative
from generator.loading.performance.rulebook import read_rule_book
from generator.loading.portal.duplicates import distinct, joined
from generator.loading.portal.duties import DUTIES, duty
from generator.loading.portal.kinds import kind_of
from generator.loading.portal.names import advice, likely_path, strange_folder
from generator.loading.portal.offices import OFFICES, SHARED, office_of
from generator.loading.portal.open_indicators import without_open_indicators
from generator.loading.privacy.permission import PERMITTED, permission
from generator.loading.registers.comparison import by_source, peer
from generator.loading.registers.registers import REGISTERS
from generator.loading.shared import entries, open_cells
from generator.loading.shared.calendar import holiday, holiday_year
from generator.loading.shared.reader import check_keys, read_map, read_rows
from generator.loading.shared.schema import FileKind
from generator.loading.verification.identities import IDENTITIES, read_identities
from generator.rules.book import RuleBook
from generator.sources.prose.narrative import read_prose
from generator.sources.shared.files import TextFile
from generator.values.portal.bundled import BUNDLED
from generator.values.shared.place import Place

_TABLES: Final[dict[str, tuple[str, Callable[..., Any]]]] = {
    "sumber": ("documents", rows.document),
    "sasaran": ("nodes", rows.node),
    "target-tujuan": ("goal_targets", rows.goal_target),
    "renstra": ("plan_targets", rows.plan_target),
    "data-awal": ("baselines", rows.baseline),
    "perjanjian-revisi": ("revisions", rows.revision),
    "perjanjian": ("agreed_targets", rows.agreed_target),
    "target-antara": ("interim_targets", rows.interim_target),
    "rencana-aksi": ("actions", rows.action),
    "realisasi": ("measurements", rows.measurement),
    "tercetak": ("asserted", rows.asserted),
    "tercetak-tabel": ("asserted_cells", entries.asserted_cell),
}
_REGISTERS: Final = {
    kind.id: entries.reader_of(kind) for kind in (*REGISTERS, *DISCLOSURES) if kind.id not in _TABLES
} | {LIBRARY.id: library_entry}
# The lists that all offices share: the field of the portal, with the kind of file and how a row is read.
_LISTS: Final[dict[str, tuple[str, Callable[..., Any]]]] = {
    "legal_items": ("ppid-butir", legal_item),
    "time_limits": ("ppid-tenggat", time_limit),
    "questions": ("ppid-saq", question),
    "required_standards": ("ppid-standar", required_standard),
    "channels": ("ppid-saluran", channel),
    "permissions": (PERMITTED.id, permission),
    "holidays": ("hari-libur", holiday),
    "holiday_years": ("hari-libur-tahun", holiday_year),
    "duties": (DUTIES.id, duty),
}
# Cells by kind of file that checks of other files rely on; ``None`` stands for every cell.
_RELIED_ON: Final[dict[str, tuple[str, ...] | None]] = {
    "aturan": None,
    "sumber": ("id",),
    "satuan": ("id", "bulat", "minimum", "maksimum"),
    "sasaran": ("kode",),
    "kartu": (
        "minimum", "maksimum", "gabungan", "akumulasi", "selisih_tahun_dinilai", "pendahulu", "penerus",
    ),
    "perjanjian-revisi": ("revisi",),
    "perjanjian": ("indikator",),
    "renstra": ("indikator", "tahun"),
    "unit": ("id",),
    "ppid-butir": ("kode",),
    "ppid-saq": ("kode",),
    "ppid-standar": ("kode",),
    "dokumen": ("berkas",),
    "ppid-tenggat": ("kode",),
    "hari-libur": ("tanggal", "jenis"),
    "hari-libur-tahun": ("tahun",),
    "ppid-laporan": ("terbit",),
    "sumber-pembanding": ("id",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Loaded:
    """Everything that the data folder says."""

    portal: Portal
    rules: RuleBook


@dataclass(frozen=True, slots=True)
class SharedLoaded:
    """What all offices share: the portal without its offices, and the rules.

    ``doubtful`` are the shared files with errors that may hide what others refer to; ``likely_paths`` are
    paths that misnamed files may stand for.
    """

    portal: Portal
    rules: RuleBook
    doubtful: frozenset[str]
    likely_paths: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Source:
    """A file of a known kind, with the named parts of its path."""

    file: TextFile
    kind: FileKind
    parts: dict[str, str]


def load(files: tuple[TextFile, ...], stored: tuple[StoredFile, ...] = ()) -> Outcome[Loaded]:
    """Turn the files of ``data/`` into a portal and its rule book; offices keep their ``stored`` documents.

    Every finding of every file is returned at once. A ledger is made for each office whose
    ``satker.yml`` can be read, and names the files whose keys are not all known. Never raises.
    """
    paths, parts = frozenset(file.path for file in files), files_by_office(files)
    shared = load_shared(parts.get(SHARED, ()), paths)
    shared_paths = frozenset(file.path for file in parts.get(SHARED, ()))
    slugs = sorted((parts.keys() | {each.office for each in stored}) - {SHARED})
    outcomes = []
    for slug in slugs:
        own = parts.get(slug, ())
        known = shared_paths.union(file.path for file in own)
        documents = tuple(each for each in stored if each.office == slug)
        outcomes.append(load_office(slug, own, documents, shared.value, known))
    ledgers = tuple(outcome.value for outcome in outcomes if outcome.value is not None)
    findings = (*shared.diagnostics, *(each for outcome in outcomes for each in outcome.diagnostics))
    return Outcome(Loaded(replace(shared.value.portal, ledgers=ledgers), shared.value.rules), findings)


def files_by_office(files: Iterable[TextFile]) -> dict[str, tuple[TextFile, ...]]:
    """Return the data files of each office by its slug, under ``SHARED`` those that all offices share."""
    parts: dict[str, list[TextFile]] = {}
    for file in files:
        parts.setdefault(office_of(file.path), []).append(file)
    return {slug: tuple(part) for slug, part in parts.items()}


def load_shared(files: tuple[TextFile, ...], paths: Collection[str]) -> Outcome[SharedLoaded]:
    """Read what all offices share, of the files that stand in no office's folder.

    ``paths`` are those of all data files, also of offices. Never raises.
    """
    findings = Findings()
    located, likely_paths = _locate(files, paths, findings)
    required = {"data/portal.yml": "nama portal, penerbit, dan lisensinya"}
    if any(match and match[0].id == "kartu" for match in map(kind_of, paths)):
        required["data/acuan/satuan.csv"] = (
            "daftar satuan yang dipakai kartu indikator; atau hapus `bawaan: false` di mkdocs.yml supaya "
            "program membawanya"
        )
    findings.extend(_missing(required, paths, likely_paths))
    masthead = _masthead(located, findings)
    units = joined("units", _facts(located, "satuan", rows.unit, findings), findings)
    league = _league(located, findings)
    rules = read_rule_book([(source.file, source.kind) for source in _of_kind(located, "aturan")], findings)
    identities = read_identities((source.file for source in _of_kind(located, IDENTITIES.id)), findings)
    lists: dict[str, Any] = {name: _list(located, name, findings) for name in _LISTS}
    portal = replace(_portal(masthead, units), league=league, identities=identities, **lists)
    doubtful = likely_paths | _doubtful(files, findings)
    return Outcome(SharedLoaded(portal, rules, doubtful, likely_paths), findings.all())


def load_office(
    slug: str,
    files: tuple[TextFile, ...],
    stored: tuple[StoredFile, ...],
    shared: SharedLoaded,
    paths: Collection[str],
) -> Outcome[Ledger | None]:
    """Read an office of the files in its folder; ``None`` where its ``satker.yml`` can't be read.

    ``stored`` are its documents, ``paths`` those of its own data files and the shared ones. Never raises.
    """
    findings = Findings()
    located, likely_paths = _locate(files, paths, findings)
    if located or stored:
        folder = f"{OFFICES}{slug}/"
        required = {
            f"{folder}satker.yml": "profil kantor ini",
            f"{folder}sumber.csv": "daftar dokumen sumber kantor ini",
        }
        findings.extend(_missing(required, paths, likely_paths | shared.likely_paths))
    ledger = _ledger(located, findings)
    doubtful = shared.doubtful | likely_paths | _doubtful(files, findings)
    whole = None if ledger is None else replace(ledger, doubtful=doubtful, stored=stored)
    return Outcome(whole, findings.all())


def _list(located: list[_Source], name: str, findings: Findings) -> tuple[Any, ...]:
    """Read one of the lists that all offices share."""
    kind, build = _LISTS[name]
    return joined(name, _facts(located, kind, build, findings), findings)


def _league(located: list[_Source], findings: Findings) -> League:
    """Read the units that are compared and their figures."""
    units = _facts(located, "unit", peer, findings)
    documents = _facts(located, "sumber-pembanding", rows.document, findings)
    scores = distinct("entries", _facts(located, "pembanding", _REGISTERS["pembanding"], findings), findings)
    return League(
        distinct("units", units, findings), distinct("documents", documents, findings), *by_source(scores)
    )


def _doubtful(files: tuple[TextFile, ...], findings: Findings) -> frozenset[str]:
    """Return the files with errors in their build, or in a cell that other files rely on."""
    wrong = (each.at.path for each in findings if each.severity is Severity.ERROR and _is_relied_on(each))
    return frozenset((*wrong, *(file.path for file in files if not file.is_read)))


def _is_relied_on(wrong: Diagnostic) -> bool:
    match = kind_of(wrong.at.path)
    cells = _RELIED_ON.get(match[0].id, ()) if match else ()
    return wrong.code.startswith("B") or cells is None or wrong.at.field in cells


def _locate(
    files: tuple[TextFile, ...], paths: Collection[str], findings: Findings
) -> tuple[list[_Source], frozenset[str]]:
    """Return the files of known kinds, and the paths that files of unknown kinds may stand for."""
    located = []
    likely_paths: set[str] = set()
    strange: dict[str, list[TextFile]] = {}
    for file in files:
        match = kind_of(file.path)
        if match:
            located.append(_Source(file, *match))
        elif file.is_read:
            top = strange_folder(file.path) or file.path
            strange.setdefault(top, []).append(file)
            likely_paths.add((likely_path(top) or top) + file.path.removeprefix(top))
    findings.extend(_unknown(path, within, paths) for path, within in strange.items())
    return located, frozenset(likely_paths)


def _missing(
    required: Mapping[str, str], paths: Collection[str], likely_paths: frozenset[str]
) -> Iterator[Diagnostic]:
    """Yield B116 for files that must stand there, by what they hold; misspelt ones count as present."""
    for path, content in required.items():
        names = {path, f"{BUNDLED}{path}"}
        if names.isdisjoint(paths) and path not in likely_paths:
            message = f"berkas `{path}` tidak ada"
            yield finding("B116", Place(path), message, f"buat berkas ini; isinya {content}")


def _unknown(path: str, within: list[TextFile], present: Collection[str]) -> Diagnostic:
    is_folder = within[0].path != path
    word = f"folder ini tidak dikenal, jadi isinya ({len(within)} berkas)"
    word = word if is_folder else "berkas ini tidak dikenal, jadi isinya"
    return finding("B102", Place(path), f"{word} tidak akan terbit", advice(path, present))


def _of_kind(located: list[_Source], kind: str) -> list[_Source]:
    return [each for each in located if each.kind.id == kind]


def _facts(located: list[_Source], kind: str, build: Callable[..., Any], findings: Findings) -> list[Any]:
    """Read the rows of all files of a kind."""
    return [fact for source in _of_kind(located, kind) for fact in _rows(source, build, findings)]


def _rows(source: _Source, build: Callable[..., Any], findings: Findings) -> list[Any]:
    return read_rows(source.file, source.kind, source.parts, build, findings) if source.file.is_read else []


def _document(source: _Source, build: Callable[..., Any], findings: Findings) -> Any:  # noqa: ANN401
    return read_map(source.file, source.kind, source.parts, build, findings) if source.file.is_read else None


def _masthead(located: list[_Source], findings: Findings) -> cards.Masthead | None:
    files = _of_kind(located, "portal")
    masthead: cards.Masthead | None = _document(files[0], cards.masthead, findings) if files else None
    return masthead


def _portal(masthead: cards.Masthead | None, units: tuple[Unit, ...]) -> Portal:
    head = masthead or cards.Masthead("", "", "", "", "", "")
    return Portal(
        head.name, head.summary, head.publisher, head.licence, head.licence_url, head.contact, units, (),
        works_on_joint_leave=head.works_on_joint_leave, zone=head.zone,
        report_to=head.report_to,
    )  # fmt: skip


def _ledger(files: list[_Source], findings: Findings) -> Ledger | None:
    offices = [_document(source, cards.office, findings) for source in _of_kind(files, "satker")]
    facts: dict[str, list[Any]] = {name: [] for name, _ in _TABLES.values()} | {"entries": []}
    for source in files:
        if source.kind.id in _TABLES:
            name, build = _TABLES[source.kind.id]
            facts[name] += _rows(source, build, findings)
        elif source.kind.id in _REGISTERS:
            facts["entries"] += _rows(source, _REGISTERS[source.kind.id], findings)
    indicators = [_document(source, cards.indicator, findings) for source in _of_kind(files, "kartu")]
    reports = [_document(source, service_report, findings) for source in _of_kind(files, "ppid-laporan")]
    narratives = [_narrative(source, findings) for source in _of_kind(files, "narasi") if source.file.is_read]
    services = [
        _document(source, information_service, findings) for source in _of_kind(files, "layanan-informasi")
    ]
    tables: dict[str, Any] = {name: distinct(name, values, findings) for name, values in facts.items()}
    if offices in ([], [None]):
        return None
    ledger = Ledger(
        offices[0],
        indicators=tuple(filter(None, indicators)),
        narratives=tuple(filter(None, narratives)),
        information_service=services[0] if services else None,
        service_reports=tuple(filter(None, reports)),
        **tables,
    )
    return without_open_indicators(
        ledger, tuple(each.at for each in findings if each.code == open_cells.CODE)
    )


def _narrative(source: _Source, findings: Findings) -> Narrative | None:
    outcome = read_prose(source.file)
    findings.extend(outcome.diagnostics)
    head = check_keys(outcome.value.head, source.kind.columns, findings) if outcome.value.head else None
    return narrative(head, outcome.value, source.parts, findings)
