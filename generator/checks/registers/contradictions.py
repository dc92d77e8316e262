"""R371: two files of an office that speak of the same figure say the same, or a note names the other.

Which figures these are the lists of identities say; a note that names another figure excuses nothing.
"""

from collections.abc import Callable, Iterator
from typing import Final

from generator.compute.shared.judgement import Verdict
from generator.compute.verification.identities import IdentityRow
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.record.record import OfficeRecord
from generator.values.shared.mention import grouped_digits, mentions
from generator.values.shared.place import Place

_CODE: Final = "R371"


def check(judged: Callable[[], OfficeRecord]) -> Iterator[Diagnostic]:
    """Find figures that two files give differently without a note that names the other."""
    for row in judged().identity_rows:
        is_explained = row.identity.code == _CODE and row.verdict is Verdict.DIFFERENT
        if is_explained and not mentions(row.left.note, row.right[0].value):
            yield _differing(row)


def _differing(row: IdentityRow) -> Diagnostic:
    (entry, *_), (other, *_) = row.left.entries, row.right
    field = (*row.identity.left.columns, row.column)[0]
    verb = "berjumlah" if len(other.entries) > 1 else "tertulis"
    stated, computed = grouped_digits(row.left.value), grouped_digits(other.value)
    names = " ".join(f"`{each}`" for each in row.of if each)
    message = f"{field} {names} tertulis {stated}, tetapi di `{other.entries[0].at.path}` {verb} {computed}"
    remedy = (
        "periksa keduanya di sumber; bila laporan memang mencetak dua angka, "
        f"sebut angka yang lain, `{computed}`, di `catatan` baris ini"
    )
    return finding(_CODE, Place(entry.at.path, entry.at.line, 0, field), message, remedy)
