"""R373: the ceiling that spending on domestic goods is divided by is a ceiling, not the spending itself."""

from collections.abc import Iterator
from typing import Final

from generator.checks.shared.context import Context
from generator.compute.shared.arithmetic import total
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.mention import grouped_digits, mentions
from generator.values.shared.place import Place

_REGISTER: Final = "layanan-p3dn"
_SPENT: Final = ("dalam_negeri", "impor")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find ceilings equal to what was spent, to the rupiah, without a note that they are printed so."""
    for row in context.ledger.rows(_REGISTER):
        ceiling, spent = row.figures["pagu"], total(row.figures[name] for name in _SPENT)
        if ceiling and ceiling == spent and not mentions(row.note, ceiling):
            message = f"pagu {grouped_digits(ceiling)} sama dengan jumlah belanja dalam negeri dan impor"
            remedy = (
                "tulis pagunya, bukan realisasinya; bila laporan memang mencetak begitu, "
                f"sebut `{grouped_digits(ceiling)}` di `catatan` baris ini"
            )
            yield finding("R373", Place(row.at.path, row.at.line, 0, "pagu"), message, remedy)
