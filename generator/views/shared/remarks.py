"""Notes of printed figures as readers see them."""

import re
from typing import Final

_CONFIRMED: Final = re.compile(r"[.;,]? *Hitungan portal -?[\d.]+(?:,\d+)?\.?$")


def remark(note: str) -> str:
    """Return the note of a printed figure without the figure of ours at its end, which is shown anyway.

    Staff write it so that the note lapses when our figure changes.
    """
    return _CONFIRMED.sub("", note)
