"""The picture that other sites and messengers show beside a link: finished words, plain values, no HTML."""

from dataclasses import dataclass, replace
from decimal import Decimal

from generator.charts.inputs import Status


@dataclass(frozen=True, slots=True)
class LinkPicture:
    """What a page is about and its first answer, for whoever sees only a link to it.

    ``above`` says whose page it is, ``figure`` is the answer and ``words`` what it means; ``status`` colours
    a mark before these words, which say it too. ``trend`` are values by year, oldest first, in one unit, a
    missing one is ``None``. ``cells`` are the statuses that the figure counts.
    """

    above: str
    title: str
    figure: str = ""
    words: str = ""
    status: Status | None = None
    trend: tuple[tuple[str, Decimal | None], ...] = ()
    cells: tuple[Status, ...] = ()

    def signed(self, portal: str) -> "LinkPicture":
        """Return it with the name of the portal that it leads to above its title."""
        return replace(self, above=" · ".join(filter(None, (self.above, portal))))
