"""The one place where the program asks what time it is."""

import os
from datetime import UTC, date, datetime
from typing import Final

from generator.values.shared.moment import Clock

# What builders that must be reproducible set to a number of seconds since 1970 (reproducible-builds.org).
EPOCH: Final = "SOURCE_DATE_EPOCH"


class UnreadableMomentError(Exception):
    """The environment names a moment that is none; the words are for people."""


def system_clock(day: date | None = None) -> Clock:
    """Read the moment of a command: ``day`` if a person named it, else that of the environment, else now."""
    return Clock(_stated(os.environ.get(EPOCH, "")) or datetime.now(UTC), day)


def _stated(text: str) -> datetime | None:
    if not text:
        return None
    try:
        return datetime.fromtimestamp(int(text), UTC)
    except (ValueError, OverflowError, OSError) as error:
        message = (
            f"Isi {EPOCH} (`{text}`) bukan banyaknya detik sejak 1 Januari 1970. Hapus, atau tulis angkanya,"
            " misalnya 1767225600."
        )
        raise UnreadableMomentError(message) from error
