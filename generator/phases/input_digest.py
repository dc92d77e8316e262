"""The name under which a finished office is cached: a digest of all that it is made of.

The same digest stands for the same bytes, whichever process or machine makes them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields

from generator.findings.shared.diagnostic import Diagnostic
from generator.record.summary import Surroundings
from generator.values.shared.text_digest import digest


def office_digest(judged: str, shared: str, warnings: tuple[Diagnostic, ...], surroundings: str) -> str:
    """Return the digest of what the pages of an office are made of, but for their look.

    ``judged`` is the digest of all that it was judged by; ``shared`` that of hand-written terms, and of the
    host; ``surroundings`` as `surroundings_digests` returns it.
    """
    return digest(judged, shared, repr(warnings), surroundings)


def surroundings_digests(surroundings: Mapping[str, Surroundings]) -> dict[str, str]:
    """Return a digest of what each office shows of others, by slug."""
    written = _Written()
    return {slug: digest(*written.parts(known)) for slug, known in surroundings.items()}


class _Written:
    """Writes surroundings as texts; what many offices show of one is written once."""

    def __init__(self) -> None:
        """Start with nothing written."""
        self._texts: dict[int, str] = {}

    def parts(self, known: Surroundings) -> Iterator[str]:
        """Yield texts that no other surroundings have: of every field, so that none can be forgotten."""
        for field in fields(known):
            value = getattr(known, field.name)
            yield field.name
            if isinstance(value, Mapping):
                yield from (part for key in sorted(value) for part in (key, self._values(value[key])))
            else:
                yield self._values(value)

    def _values(self, value: object) -> str:
        return "\n".join(map(self._text, value)) if isinstance(value, tuple) else repr(value)

    def _text(self, value: object) -> str:
        # By its number, for the values live as long as the surroundings that hold them.
        text = self._texts.get(id(value))
        if text is None:
            text = self._texts[id(value)] = repr(value)
        return text
