"""What a workbook brings, told to people: as text for the terminal, or as Markdown for a pull request."""

from collections.abc import Iterable, Iterator

from generator.exchange.taking.merge import Change
from generator.exchange.taking.workbook import Taking
from generator.findings.shared.diagnostic import Diagnostic, Severity
from generator.report.findings import Format, format_findings, in_order
from generator.values.privacy.search import masked
from generator.values.shared.number import grouped

_MOST_CHANGES: int = 200


def as_text(taking: Taking, *, is_trial: bool) -> str:
    """Return what a workbook changes and what is found, for the terminal."""
    lines = [f"{taking.book}: {_outcome(taking, is_trial=is_trial)}"]
    for path, changes in _by_file(taking):
        lines += [f"  {path}", *(f"    {_cell(each)}  {_said(each)}" for each in changes[:_MOST_CHANGES])]
        if len(changes) > _MOST_CHANGES:
            lines.append(f"    … dan {grouped(len(changes) - _MOST_CHANGES)} perubahan lain")
    if taking.findings:
        lines += ["", format_findings(taking.findings, {}, Format.TEXT).rpartition("\n\n")[0]]
    return "\n".join(lines)


def as_markdown(taking: Taking, *, is_trial: bool) -> str:
    """Return the same as Markdown; no text of the workbook becomes markup."""
    lines = [f"### {_plain(taking.book)}", "", _outcome(taking, is_trial=is_trial)]
    rows = [(path, each) for path, changes in _by_file(taking) for each in changes]
    if rows:
        lines += ["", "| Berkas | Sel | Sebelum | Sesudah |", "|---|---|---|---|"]
        lines += [_row(path, each) for path, each in rows[:_MOST_CHANGES]]
        if len(rows) > _MOST_CHANGES:
            lines += ["", f"… dan {grouped(len(rows) - _MOST_CHANGES)} perubahan lain."]
    findings = in_order(taking.findings)
    for severity, title in ((Severity.ERROR, "Perlu dibetulkan"), (Severity.WARNING, "Perlu diketahui")):
        listed = [each for each in findings if each.severity is severity]
        if listed:
            lines += ["", f"**{title}**", "", *map(_item, listed[:_MOST_CHANGES])]
    return "\n".join(lines)


def as_data(taking: Taking) -> dict[str, object]:
    """Return the same as plain values for other programs."""
    return {
        "buku_kerja": taking.book,
        "satker": taking.office,
        "dapat_ditulis": not taking.has_errors,
        "perubahan": [
            {
                "berkas": path,
                "sel": _cell(each),
                "sebelum": masked(each.before),
                "sesudah": masked(each.after),
                "baris": masked(each.row),
            }
            for path, changes in _by_file(taking)
            for each in changes
        ],
        "temuan": [_as_data(each) for each in in_order(taking.findings)],
    }


def _as_data(each: Diagnostic) -> dict[str, str]:
    return {
        "kode": each.code,
        "tingkat": each.severity.value,
        "tempat": str(each.at),
        "pesan": each.message,
        "saran": each.help,
    }


def _outcome(taking: Taking, *, is_trial: bool) -> str:
    """Say in one sentence what was, or will be, written."""
    if taking.has_errors:
        count = sum(each.severity is Severity.ERROR for each in in_order(taking.findings))
        return f"tidak ada yang ditulis; {grouped(count)} hal harus dibetulkan dahulu di buku kerja ini."
    if not taking.changes:
        return "tidak ada perubahan."
    cells = sum(not each.row for each in taking.changes)
    rows = len(taking.changes) - cells
    counted = " dan ".join(
        text
        for number, text in ((cells, f"{grouped(cells)} sel"), (rows, f"{grouped(rows)} baris"))
        if number
    )
    verb = "akan diubah" if is_trial else "diubah"
    return f"{counted} di {grouped(len(taking.drafts))} berkas {verb}."


def _by_file(taking: Taking) -> Iterator[tuple[str, list[Change]]]:
    by_sheet: dict[str, list[Change]] = {}
    for each in taking.changes:
        by_sheet.setdefault(each.path, []).append(each)
    yield from by_sheet.items()


def _cell(each: Change) -> str:
    return str(each.at).partition(", ")[2]


def _said(each: Change) -> str:
    if each.row:
        return masked(f"baris {each.row}")
    return f"{each.at.field}: {_shown(each.before)} → {_shown(each.after)}"


def _shown(text: str) -> str:
    return masked(text) if text else "(kosong)"


def _row(path: str, each: Change) -> str:
    texts = ("", f"baris {each.row}") if each.row else (_shown(each.before), _shown(each.after))
    return "| " + " | ".join(map(_code, (path, _cell(each), *map(masked, texts)))) + " |"


def _item(each: Diagnostic) -> str:
    return f"- {_code(str(each.at))} {_plain(each.message)}. Saran: {_plain(each.help)} ({each.code})"


def _code(text: str) -> str:
    """Write a text as code of Markdown in a cell of a table: no mark of it means anything there."""
    plain = " ".join(text.split()).replace("`", "'").replace("|", "\\|")
    return f"`{plain}`" if plain else ""


def _plain(text: str) -> str:
    """Write a sentence with what it quotes as code, and nothing else as markup."""
    pieces = " ".join(text.split()).split("`")
    signs = str.maketrans({sign: f"\\{sign}" for sign in "\\*_[]<>#|!~&@"})
    return "".join(
        f"`{each.replace('|', '&#124;')}`" if number % 2 else each.translate(signs)
        for number, each in enumerate(pieces)
    )


def joined(texts: Iterable[str]) -> str:
    """Join what is told of several workbooks."""
    return "\n\n".join(texts)
