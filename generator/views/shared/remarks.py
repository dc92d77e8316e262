"""Notes of printed figures as readers see them."""

import re
from typing import Final

_CONFIRMED: Final = re.compile(r"[.;,]? *Hitungan portal -?[\d.]+(?:,\d+)?\.?$")


def remark(note: str) -> str:
    """Return a note without the figure of ours that it closes with, for that one stands beside it anyway.

    Staff write it so that the note lapses when our figure changes.
    """
    return _CONFIRMED.sub("", note)
