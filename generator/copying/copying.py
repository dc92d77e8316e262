"""A table of a report copied to a data file: matched, read, compared with what is there, and checked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from generator.audit.reading.document import Document
from generator.compute.portal.areas import tables_of
from generator.compute.portal.years import judge_office
from generator.compute.shared.tables import Table
from generator.copying.answers import Answers, CopyingError, Doubt
from generator.copying.codes import has_ways
from generator.copying.drafts import Drafts, FileDraft, Standing, drafts_of
from generator.copying.labels import LabelReader
from generator.copying.matching import Matching, matching_of, missing, no_such_head
from generator.copying.printed_tables import as_printed
from generator.copying.report_table import ReportTable, report_tables, turned
from generator.copying.rows import CopiedRow, Remark, rows_of
from generator.copying.target import PRINTED_TABLES, Target, copied_kinds, printed_target, target_of
from generator.copying.words import tokens
from generator.exchange.shared.choices import Named, known_to
from generator.exchange.shared.drafts import findings_with, with_lines_named
from generator.exchange.shared.office import OfficeState
from generator.findings.shared.diagnostic import Diagnostic, has_errors
from generator.loading.portal.kinds import kind_of
from generator.loading.shared.schema import FileKind, Shape
from generator.sources.shared.table import read_table
from generator.values.shared.key import nearest
from generator.values.shared.period import read_year
from generator.values.shared.place import Place

_NAME_TABLE: Final = "Sebut tabel portal yang angkanya tercetak, misalnya --isi tabel=pnbp-layanan"


@dataclass(frozen=True, slots=True)
class Copying:
    """What tables of a report bring to an office: how each was matched, its rows, and what is found.

    Nothing may be written while there are doubts or errors.
    """

    report: str
    kind: FileKind
    office: str
    matchings: tuple[Matching, ...]
    remarks: tuple[tuple[ReportTable, Remark], ...] = ()
    doubts: tuple[Doubt, ...] = ()
    files: tuple[FileDraft, ...] = ()
    standing: tuple[Standing, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    new_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def may_be_written(self) -> bool:
        """Whether every doubt is answered and nothing found is an error."""
        return not self.doubts and not has_errors(self.findings)

    @property
    def contents(self) -> Mapping[str, bytes]:
        """The new bytes of files by path."""
        return {draft.path: draft.content for draft in self.files}


def kind_named(name: str) -> FileKind:
    """Return the kind of files that a clerk names; raises CopyingError with the nearest or all names."""
    kinds = {each.id: each for each in copied_kinds()}
    wanted = name.removesuffix(".csv").replace("/", "-").replace("_", "-").lower()
    if wanted in kinds:
        return kinds[wanted]
    close = nearest(wanted, kinds)
    hint = f"Maksud Anda {close}?" if close else f"Yang ada: {', '.join(kinds)}."
    message = f"Jenis berkas {name} tidak dikenal, atau bukan tabel satu kantor. {hint}"
    raise CopyingError(message)


def chosen_tables(document: Document, numbers: Iterable[int]) -> tuple[ReportTable, ...]:
    """Return tables by number; raises CopyingError where the report has none of that number."""
    tables = {each.number: each for each in report_tables(document)}
    wanted = tuple(dict.fromkeys(numbers))
    strange = [number for number in wanted if number not in tables]
    if strange:
        message = (
            f"Tabel ke-{strange[0]} tidak ada; {document.name} memuat {len(tables)} tabel. "
            f"Lihat daftarnya: kinerja salin {document.name}"
        )
        raise CopyingError(message)
    return tuple(tables[number] for number in wanted)


def copying_of(
    state: OfficeState, document: Document, tables: Iterable[ReportTable], kind: FileKind, source: str,
    answers: Answers,
) -> Copying:  # fmt: skip
    """Return what tables bring to the files of a kind. Writes nothing.

    Raises CopyingError for answers that can't be followed, and for a file that can't be read.
    """
    target = _target(state, kind, answers)
    reader = label_reader(state, target)
    matchings = tuple(best_matching(table, target, reader, answers) for table in tables)
    given = {**_parts(state, source, answers), **answers.same_in_all}
    doubts = {(each.option, each.subject): each for each in _open(matchings, target, reader, given)}
    if target.printed and not answers.year:
        doubts["--tahun", ""] = Doubt("--tahun", "", "tahun laporan yang mencetak angkanya belum diketahui")
    codes = _known_codes(state, target)
    rows: list[CopiedRow] = []
    remarks = []
    strange: list[frozenset[str]] = []
    for matching in matchings:
        read = rows_of(document, matching, target, reader, answers, codes)
        rows += read.rows
        remarks += [(matching.table, each) for each in read.remarks]
        strange.append(read.unused_answers)
        doubts.update({(each.option, each.subject): each for each in read.doubts})
    unused = frozenset.intersection(*strange) if strange else frozenset()
    if unused:
        message = f"Jawaban --sel `{min(unused)}` tidak menyebut isi sel tabel ini. Tulis: “tercetak=isian”."
        raise CopyingError(message)
    found = Copying(document.name, kind, state.slug, matchings, tuple(remarks), tuple(doubts.values()))
    if doubts:
        return found
    if target.printed:
        rows, unknown = as_printed(rows, target, answers.year, document)
        if unknown:
            return replace(found, doubts=unknown)
    drafts = drafts_of(state, target, rows, source, given)
    if drafts.doubts:
        return replace(found, doubts=drafts.doubts)
    names = _new_names(drafts, target, reader)
    findings = tuple(_checked(state, drafts, document))
    return replace(found, files=drafts.files, standing=drafts.standing, findings=findings, new_names=names)


def fitting_kinds(table: ReportTable) -> list[FileKind]:
    """Return the kinds of files that the heads of a table name best, by at least two columns."""
    reader = LabelReader(Named({}, {}), {})
    stated = {*tokens(table.caption), *(word for head in table.heads for word in tokens(head))}
    weights = []
    for kind in copied_kinds():
        target = target_of(kind)
        weight = best_matching(table, target, reader, Answers()).weight
        weights.append((weight, len(stated & set(tokens(kind.title))), kind))
    ordered = sorted(weights, key=lambda each: (-each[0], -each[1]))
    return [kind for weight, _, kind in ordered if weight > 1]


def label_reader(state: OfficeState, target: Target) -> LabelReader:
    """Return what reads labels as the office writes them."""
    names = {each.name for each in target.columns if not each.is_figure}
    known: dict[str, dict[str, None]] = {name: {} for name in names}
    for path, file in state.lines.items():
        if path.endswith(".csv"):
            table = read_table(file).value
            for position, name in enumerate(table.header):
                if name in names:
                    known[name].update(dict.fromkeys(row.cells[position] for row in table.rows))
    labels = {name: tuple(filter(None, texts)) for name, texts in known.items()}
    return LabelReader(_named(state), labels)


def _named(state: OfficeState) -> Named:
    """Return the keys of the office with their names, among them its goals and objectives."""
    found = known_to(state)
    nodes = {each.code: each.name for each in state.ledger.nodes} if state.ledger else {}
    items = {**nodes, **found.names["indikator"]}
    return Named({**found.names, "induk": nodes, "butir": items}, found.units)


def _known_codes(state: OfficeState, target: Target) -> Mapping[str, str]:
    """Return the codes of all budget trees that the office has, with their names."""
    found: dict[str, str] = {}
    for path, file in state.lines.items() if has_ways(target) else ():
        match = kind_of(path)
        if match and match[0].shape is Shape.TABLE and has_ways(target_of(match[0])):
            table = read_table(file).value
            cells = (dict(zip(table.header, row.cells, strict=True)) for row in table.rows)
            found.update({row["kode"]: row["nama"] for row in cells if row.get("nama") and row.get("kode")})
    return found


def best_matching(table: ReportTable, target: Target, reader: LabelReader, answers: Answers) -> Matching:
    """Return the matching of a table as it stands, or with its rows as columns where that fills more.

    Raises CopyingError where answers name heads that neither way has.
    """
    as_columns = turned(table) if answers.turned is not False else None
    if answers.turned and as_columns is None:
        message = f"{table.name} tidak dapat dibalik: tidak ada kolom yang berisi angka."
        raise CopyingError(message)
    plain = None if answers.turned else matching_of(table, target, reader, answers)
    other = matching_of(as_columns, target, reader, answers) if as_columns else None
    both = [each for each in (plain, other) if each is not None]
    fitting = [each for each in both if not each.strange] or both
    best = max(fitting, key=lambda each: (_filled(each, target), each is plain))
    if best.strange:
        raise CopyingError(no_such_head(best.strange[0], best.table.heads))
    return best


def _filled(matching: Matching, target: Target) -> int:
    """Return how many figures a matching fills, or required columns where the target has no figures."""
    wanted = {each.name for each in target.figures} or {
        each.name for each in target.columns if each.is_required and not each.link
    }
    return len(wanted & {use.name for use in matching.uses})


def _target(state: OfficeState, kind: FileKind, answers: Answers) -> Target:
    """Return the target; for printed figures it is the computed table that the answer ``tabel`` names."""
    if kind.id != PRINTED_TABLES:
        return target_of(kind)
    wanted = answers.same_in_all.get("tabel", "")
    every = _computed(state)
    tables = tuple(each for each in every if each.id == wanted and each.year in {0, read_year(answers.year)})
    if not tables:
        names = list(dict.fromkeys(each.id for each in every))
        close = nearest(wanted, names)
        hint = f"Maksud Anda {close}?" if close else f"Yang ada: {', '.join(names)}."
        stated = f"Tabel portal {wanted} tidak ada untuk kantor dan tahun ini" if wanted else _NAME_TABLE
        message = f"{stated}. {hint}"
        raise CopyingError(message)
    return printed_target(kind, tables)


def _computed(state: OfficeState) -> tuple[Table, ...]:
    if state.ledger is None:
        message = f"Profil kantor {state.slug} belum benar. Betulkan menurut `kinerja periksa {state.slug}`."
        raise CopyingError(message)
    shared = state.task.shared.loaded
    judged = judge_office(state.ledger, shared.rules)
    return tables_of(state.ledger, judged.years, shared.rules, shared.portal.league.peers)


def _parts(state: OfficeState, source: str, answers: Answers) -> Mapping[str, str]:
    """Return parts of paths that need no answer: the plan that holds the year, and the file of a report."""
    spans = {
        (match[1]["awal"], match[1]["akhir"])
        for path in state.paths
        if (match := kind_of(path)) and "awal" in match[1]
    }
    holding = [span for span in spans if span[0] <= answers.year <= span[1]]
    span = {"awal": holding[0][0], "akhir": holding[0][1]} if len(holding) == 1 else {}
    return {"penulis": source, **span}


def _open(
    matchings: Iterable[Matching], target: Target, reader: LabelReader, given: Mapping[str, str]
) -> Iterator[Doubt]:
    for matching in matchings:
        yield from matching.doubts
        yield from missing(matching, target, reader, given)


def _new_names(drafts: Drafts, target: Target, reader: LabelReader) -> Mapping[str, tuple[str, ...]]:
    """Return the labels that no file of the office had, by column; keys and numbers are checked elsewhere."""
    found: dict[str, dict[str, None]] = {}
    for column in target.columns:
        known = reader.known.get(column.name, ())
        if column.is_figure or column.link or column.options or not known or target.printed:
            continue
        texts = {cells.get(column.name, ""): None for draft in drafts.files for cells in draft.cells}
        if any(text in known for text in texts):  # where none is known, none stands out
            found[column.name] = dict.fromkeys(text for text in texts if text and text not in known)
    return {name: tuple(texts) for name, texts in found.items() if texts}


def _checked(state: OfficeState, drafts: Drafts, document: Document) -> Iterator[Diagnostic]:
    """Yield what the checks find with the new rows and not without, at the cells of the report."""
    if not drafts.files:
        return
    by_path = {draft.path: draft for draft in drafts.files}
    contents = {path: draft.content for path, draft in by_path.items()}
    for each, is_new in findings_with(state, contents):
        if is_new:
            yield _in_report(each, by_path, document)


def _in_report(each: Diagnostic, by_path: Mapping[str, FileDraft], document: Document) -> Diagnostic:
    """Return a finding at the printed cell that its row comes from."""
    draft = by_path.get(each.at.path)
    row = draft.row_at(each.at.line) if draft else None
    if draft is None or row is None:
        return each
    cell = row.printed.get(each.at.field)
    printed = f" (tercetak “{cell.text}”)" if cell else ""
    at = Place(f"{document.name}, {row.table.name}, {row.place}", field=each.at.field)
    message, remedy = (_in_rows(text, draft) for text in (each.message, each.help))
    return replace(each, at=at, message=f"{message}{printed}", help=remedy)


def _in_rows(text: str, draft: FileDraft) -> str:
    """Name rows of the report where a finding names lines that are new in its file."""

    def row_of(line: int) -> str:
        row = draft.row_at(line)
        return f"{row.place} laporan" if row else ""

    return with_lines_named(text, row_of)
