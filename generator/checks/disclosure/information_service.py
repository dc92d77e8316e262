"""R340 and R341: standards are those of the shared list, and a pledge holds all that it must."""

from collections.abc import Iterator
from typing import Final

from generator.domain.disclosure.information_service import ServicePledge
from generator.domain.portal.ledger import Portal
from generator.findings.shared.catalog import finding, quoted
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.key import nearest

_SHARED: Final = "data/acuan/ppid-standar.csv"


def check(portal: Portal) -> Iterator[Diagnostic]:
    """Find standards that are not in the shared list, and pledges that lack required contents."""
    for ledger in portal.ledgers:
        service = ledger.information_service
        if service is None:
            continue
        # Without the shared list there is nothing to name.
        codes = [] if _SHARED in ledger.doubtful else [each.code for each in portal.required_standards]
        for standard in service.standards if codes else ():
            if standard.code not in {"", *codes}:
                suggestion = nearest(standard.code, codes)
                remedy = (
                    f"tulis `{suggestion}`"
                    if suggestion
                    else f"pilih kunci dari `{_SHARED}`: {quoted(codes)}"
                )
                message = f"standar `{standard.code}` tidak ada di daftar standar"
                yield finding("R340", standard.at, message, remedy, mark=standard.code)
        if service.pledge is not None and service.pledge.missing:
            yield _incomplete(service.pledge)


def _incomplete(pledge: ServicePledge) -> Diagnostic:
    names = quoted(each.value for each in pledge.missing)
    remedy = "tulis menurut maklumat yang ditetapkan; bila maklumatnya memang tidak memuatnya, lengkapi dulu"
    return finding("R341", pledge.at, f"maklumat belum memuat {names}", f"isi {names}: {remedy}")
