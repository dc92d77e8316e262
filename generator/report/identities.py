"""How figures agree with each other, as text for the terminal or as JSON for other programs."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.compute.shared.judgement import Verdict
from generator.compute.verification.identities import IdentityRow, Side
from generator.record.summary import IdentityCount
from generator.values.shared.mention import plain
from generator.views.shared import numbers
from generator.views.verification.identities import (
    AREAS,
    VERDICTS,
    RowView,
    as_decimal,
    code_of,
    row_views,
    tally,
)

# Rows that differ stand first, those that agree last.
_ORDER = (Verdict.DIFFERENT, Verdict.NOTHING_TO_COMPARE, Verdict.ROUNDING, Verdict.SAME)


def identities_line(counts: Iterable[IdentityCount]) -> str:
    """Return one line on all identities, by area where they differ; empty where nothing is compared."""
    verdicts: Counter[Verdict] = Counter()
    by_area: Counter[str] = Counter()
    unexplained = 0
    for each in counts:
        verdicts.update(dict(each.verdicts))
        by_area[each.key.partition("/")[0]] += dict(each.verdicts).get(Verdict.DIFFERENT, 0)
        unexplained += each.unexplained
    if not verdicts:
        return ""
    line = f"Hubungan antarangka: {tally(verdicts)}."
    areas = ", ".join(
        f"{AREAS.get(area, area)} {numbers.count(count)}" for area, count in by_area.most_common() if count
    )
    if not areas:
        return line
    return (
        f"perlu dilihat: {line} Yang berbeda menurut bidang: {areas}; {numbers.count(unexplained)} tanpa "
        "catatan yang menyebut angka lainnya. Semua barisnya: kinerja periksa --hubungan berbeda"
    )


def rows_text(rows: Sequence[IdentityRow], verdicts: Iterable[Verdict] = _ORDER) -> str:
    """Return rows with both places and both figures, those that differ first, and a line that counts all."""
    wanted = frozenset(verdicts)
    blocks = [_block(view) for verdict in _ORDER if verdict in wanted for view in row_views(rows, (verdict,))]
    counted = tally(Counter(row.verdict for row in rows))
    return "\n\n".join((*blocks, f"Hubungan antarangka: {counted or 'tidak ada yang dapat dicocokkan'}."))


def rows_json(rows: Iterable[IdentityRow], verdicts: Iterable[Verdict] = _ORDER) -> str:
    """Return the same as a JSON list; figures are texts with all their digits."""
    wanted = frozenset(verdicts)
    content = [_as_data(row) for row in rows if row.verdict in wanted]
    return json.dumps(content, ensure_ascii=False, indent=2)


def _block(view: RowView) -> str:
    compared = f"{view.left}, {view.relation} {view.right}" if view.right else view.left
    lines = [
        f"{view.verdict}: {view.name} [{view.key}]",
        f"  {view.of}: {compared}" if view.of else f"  {compared}",
    ]
    lines += [f"  selisih {view.difference}"] if view.difference else []
    lines += [f"  {view.span}"] if view.span else []
    lines += [f"  {place.path}{f', {place.more}' if place.more else ''}" for place in view.places]
    lines += [f"  catatan: {view.note}"] if view.note else []
    return "\n".join(lines)


def _as_data(row: IdentityRow) -> Mapping[str, object]:
    return {
        "hubungan": code_of(row.identity),
        "nama": row.identity.name,
        "dasar": row.identity.basis,
        "tentang": [each for each in (*row.of, row.column) if each],
        "hasil": VERDICTS[row.verdict],
        "sebab": row.gap.value if row.gap else "",
        "kiri": _side(row.left),
        "kanan": [_side(each) for each in row.right],
        "selisih": plain(row.difference) if row.right else "",
        "dijelaskan": row.is_explained,
    }


def _side(side: Side) -> Mapping[str, object]:
    return {
        "angka": plain(side.value),
        "terendah": plain(as_decimal(side.interval.low)),
        "tertinggi": plain(as_decimal(side.interval.high)),
        "letak": list(_places(side)),
        "catatan": side.note,
    }


def _places(side: Side) -> Iterator[str]:
    return (f"{entry.at.path}:{entry.at.line}" for entry in side.entries)
