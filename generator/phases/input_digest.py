"""The name under which a finished office is cached: a digest of all that it is made of.

The same digest stands for the same bytes, whichever process or machine makes them.
"""

from generator.phases.digests import files_digest, program_digest
from generator.phases.office_pages import OfficeInput
from generator.values.shared.text_digest import digest


def office_digest(made_of: OfficeInput, shared_files: str, look: str) -> str:
    """Return the digest of an office's input.

    ``shared_files`` is the digest of the data files that all offices share, ``look`` that of what surrounds
    every page: theme, settings and address of the portal.
    """
    record = made_of.record
    (office,) = record.published
    stored = [(each.path, each.sha256) for each in office.ledger.stored]
    return digest(
        program_digest(),
        look,
        shared_files,
        files_digest(made_of.files),
        made_of.host,
        record.today.isoformat(),
        repr(stored),
        repr(office.warnings),
        repr(sorted(record.surroundings.items())),
        repr(made_of.articles),
    )
