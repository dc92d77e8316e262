"""A finding about the data: one cause, one place, one remedy, in clear Indonesian."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, TypeVar

from generator.values.shared.place import Place

T = TypeVar("T")
U = TypeVar("U")


class Severity(Enum):
    """The severity of a finding: an error stops publication, a warning is published with it.

    What is still to be filled in is work that lies ahead, and no fault: it is left out of what is published.
    """

    ERROR = "galat"
    WARNING = "peringatan"
    OPEN = "perlu-diisi"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    ``message`` says the problem, ``help`` the exact remedy; ``mark`` is the part of the line at the
    place that is meant, where it can be shown. One that stands for many that are only counted says in
    ``more`` how many.
    """

    code: str
    severity: Severity
    at: Place
    message: str
    help: str
    mark: str = ""
    more: int = 0


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """A value together with the findings made while it was computed."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = field(default=())

    def then(self, step: Callable[[T], "Outcome[U]"]) -> "Outcome[U]":
        """Call ``step`` with the value; return its value with the findings of both, in this order."""
        following = step(self.value)
        return Outcome(following.value, self.diagnostics + following.diagnostics)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any finding stops publication."""
    return any(each.severity is Severity.ERROR for each in diagnostics)
