"""What a portal has before something is added, and whether all would still be right after it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from generator.checks import gathered
from generator.checks.portal.office import check_office
from generator.checks.portal.whole import check_portal, outline
from generator.checks.shared.cell_location import pinpointed
from generator.checks.shared.context import Material
from generator.domain.portal.ledger import Ledger
from generator.findings.shared.diagnostic import Diagnostic, Severity
from generator.loading.portal.ledger import Loaded, files_by_office, load_office, load_shared
from generator.loading.portal.offices import OFFICES, SHARED
from generator.record.record import judge_ledger
from generator.scaffold.changes import Change, RefusedError
from generator.sources.portal.bundled import list_data
from generator.sources.shared.files import TextFile, read_files
from generator.sources.shared.table import read_table
from generator.values.privacy.search import masked
from generator.values.shared.key import is_key, likely_key, nearest
from generator.values.shared.moment import Clock
from generator.values.shared.place import Place

_MOST_FAULTS: Final = 5
LONGEST_NAME: Final = 60
# Windows takes these for devices, whatever stands behind a dot.
_DEVICES: Final = frozenset(
    ("con", "prn", "aux", "nul", *(f"{device}{number}" for device in ("com", "lpt") for number in range(10)))
)


@dataclass(frozen=True, slots=True)
class PortalFiles:
    """The files of one office and those that all share, with what they say as of ``today``."""

    root: Path
    slug: str
    own: tuple[TextFile, ...]
    shared: tuple[TextFile, ...]
    loaded: Loaded
    findings: tuple[Diagnostic, ...]
    today: date

    @property
    def folder(self) -> str:
        """The office's folder, with a slash at its end."""
        return f"{OFFICES}{self.slug}/"

    @property
    def ledger(self) -> Ledger | None:
        """What the office's files say; ``None`` for an office that is not there."""
        return next(iter(self.loaded.portal.ledgers), None)

    @property
    def cards(self) -> tuple[str, ...]:
        """The keys of all indicators that have a card, also of those that are still to be filled in."""
        folder = f"{self.folder}indikator/"
        names = (each.path.removeprefix(folder) for each in self.own if each.path.startswith(folder))
        return tuple(name.removesuffix(".yml") for name in names)

    def text(self, path: str) -> str | None:
        """Return the content of a file as it stands on the disk, ``None`` where there is none.

        Raises ``RefusedError`` for one that is no text.
        """
        file = self.root / path
        try:
            return file.read_bytes().decode("utf-8") if file.is_file() else None
        except UnicodeDecodeError:
            message = f"{path} tidak tersimpan sebagai UTF-8. Jalankan dahulu: kinerja periksa"
            raise RefusedError(message) from None

    def rows(self, path: str) -> tuple[dict[str, str], ...]:
        """Return the rows of a table of the office as written, open ones too; none without a file."""
        tables = (read_table(file).value for file in self.own if file.path == path)
        return tuple(dict(zip(each.header, row.cells, strict=True)) for each in tables for row in each.rows)

    def newest(self, name: str, before: int) -> int:
        """Return the last year before another that has a file with this name, 0 for none."""
        years = (_year_of(each.path, self.folder, name) for each in self.own)
        return max((year for year in years if year < before), default=0)


def _year_of(path: str, folder: str, name: str) -> int:
    year = path.removeprefix(folder).removesuffix(f"/{name}")
    return int(year) if year.isdigit() else 0


def read_office(root: Path, slug: str, clock: Clock) -> PortalFiles:
    """Read the files of an office, which need not be there yet, and the shared ones."""
    folder = root / OFFICES
    others = frozenset(each for each in folder.iterdir() if each.name != slug) if folder.is_dir() else ()
    texts = read_files(root, list_data(root, frozenset(others)).value).value
    parts = files_by_office(texts)
    shared = parts.get(SHARED, ())
    paths = frozenset(file.path for file in texts)
    today = clock.day(load_shared(shared, paths).value.portal.zone)
    return _judged(PortalFiles(root, slug, parts.get(slug, ()), shared, _NOTHING, (), today))


_NOTHING = Loaded(load_shared((), ()).value.portal, load_shared((), ()).value.rules)


def _judged(files: PortalFiles) -> PortalFiles:
    """Return the files with what they say, and all that is found about them."""
    paths = frozenset(file.path for file in (*files.own, *files.shared))
    shared = load_shared(files.shared, paths)
    office = load_office(files.slug, files.own, (), shared.value, paths)
    ledgers = () if office.value is None else (office.value,)
    loaded = Loaded(replace(shared.value.portal, ledgers=ledgers), shared.value.rules)
    before = (*shared.diagnostics, *office.diagnostics)
    of_office = check_office(
        files.slug,
        loaded,
        Material(files.own),
        lambda: judge_ledger(loaded.portal, loaded.portal.ledgers[0], loaded.rules, files.today),
        today=files.today,
        before=before,
    )
    outlines = replace(loaded.portal, ledgers=tuple(map(outline, ledgers)))
    of_portal = check_portal(outlines, Material(files.shared), set(of_office.used), today=files.today)
    lines = {file.path: file.lines for file in (*files.own, *files.shared)}
    findings = gathered(tuple(pinpointed(of_portal, lines)), [of_office], before)
    return replace(files, loaded=loaded, findings=(*before, *findings))


def require_slug(name: str, what: str, example: str) -> None:
    """Raise ``RefusedError`` for a name that can't be that of a folder or file, with what may be meant."""
    if is_key(name) and len(name) <= LONGEST_NAME and name not in _DEVICES:
        return
    if is_key(name):
        shorter = name[:LONGEST_NAME].rpartition("-")[0]
        message = (
            f"`{name[:LONGEST_NAME]}` tidak dapat menjadi nama {what} di semua komputer; pilih nama lain."
        )
        if len(name) > LONGEST_NAME:
            message = (
                f"Nama {what} itu terlalu panjang: {len(name)} huruf, paling banyak {LONGEST_NAME}. "
                f"Singkatkan, misalnya {shorter or example}"
            )
        raise RefusedError(message)
    likely = likely_key(name)
    hint = f" Maksud Anda {likely}?" if likely else ""
    message = (
        f"`{name}` tidak dapat menjadi nama {what}: tulis huruf kecil, angka, dan tanda hubung, "
        f"misalnya {example}.{hint}"
    )
    raise RefusedError(message)


def require_office(files: PortalFiles) -> Ledger:
    """Return the ledger of the office; raise ``RefusedError`` where it is not there or can't be read."""
    if files.ledger is not None:
        return files.ledger
    folder = files.root / OFFICES
    slugs = sorted(each.name for each in folder.iterdir() if each.is_dir()) if folder.is_dir() else []
    if files.slug in slugs:
        message = f"{files.folder}satker.yml tidak dapat dibaca. Jalankan dahulu: kinerja periksa"
        raise RefusedError(message)
    close = nearest(files.slug, slugs)
    hint = f"Maksud Anda {close}?" if close else f"Buat dahulu: kinerja kantor {files.slug}"
    message = f"Kantor {files.slug} tidak ada di data/satker/. {hint}"
    raise RefusedError(message)


def require_right(files: PortalFiles, changes: Sequence[Change]) -> None:
    """Raise ``RefusedError`` with the faults that ``changes`` would bring; older ones stay as they are."""
    new = {change.path: _as_file(change) for change in changes}
    own, shared = (
        (*(new.get(file.path, file) for file in part), *_added(new, part, files.folder, is_own=is_own))
        for part, is_own in ((files.own, True), (files.shared, False))
    )
    after = _judged(replace(files, own=own, shared=shared))
    known = {_fault(each) for each in files.findings}
    faults = [
        each for each in after.findings if each.severity is Severity.ERROR and _fault(each) not in known
    ]
    if faults:
        raise RefusedError(_faults_message(tuple(dict.fromkeys(faults))))


def _added(
    new: dict[str, TextFile], present: Sequence[TextFile], folder: str, *, is_own: bool
) -> tuple[TextFile, ...]:
    paths = {file.path for file in present}
    return tuple(
        file for path, file in new.items() if path not in paths and path.startswith(folder) is is_own
    )


def _fault(each: Diagnostic) -> tuple[str, Place, str]:
    return each.code, each.at, each.message


def _as_file(change: Change) -> TextFile:
    return TextFile(change.path, tuple(change.text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")))


def _faults_message(faults: Sequence[Diagnostic]) -> str:
    lines = ["Tidak ada yang ditulis, karena hasilnya belum benar:"]
    lines += [
        f"  {each.at.field or each.at.path}: {masked(each.message)}. Saran: {masked(each.help)}"
        for each in faults[:_MOST_FAULTS]
    ]
    return "\n".join(lines)
