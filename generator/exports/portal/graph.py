"""A small graph of facts about data, written as JSON-LD and as Turtle: two forms of the same statements."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

PREFIXES: Final = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_LANGUAGE: Final = "id"
# What an address may not hold in Turtle (RFC 3987); everything else stands as it is.
_FORBIDDEN: Final = {ord(sign): f"%{ord(sign):02X}" for sign in '<>"{}|^`\\'} | {
    code: f"%{code:02X}" for code in range(0x21)
}


@dataclass(frozen=True, slots=True)
class Iri:
    """The address of a thing that is described elsewhere, or further down.

    ``kind`` is the class that it is used as: who reads this graph alone can't look it up.
    """

    address: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """A text of a named type, such as ``xsd:date``; without one it is Indonesian prose."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A thing with its class and properties; one without an address stands inside the thing it belongs to."""

    kind: str
    properties: tuple[tuple[str, "Value"], ...]
    address: str = ""


Value = Iri | Typed | Node


def json_ld(nodes: Iterable[Node]) -> bytes:
    """Return nodes as JSON-LD."""
    document = {"@context": PREFIXES, "@graph": [_object(node) for node in nodes]}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def turtle(nodes: Sequence[Node]) -> bytes:
    """Return nodes as Turtle."""
    prefixes = "".join(f"@prefix {name}: <{address}> .\n" for name, address in PREFIXES.items())
    statements = (f"\n{_iri(each.address)}{_body(each, 1)} .\n" for node in nodes for each in _named(node))
    classes = sorted({(each.kind, _clean(each.address)) for node in nodes for each in _used(node)})
    stated = "".join(f"\n<{address}> a {kind} .\n" for kind, address in classes)
    return f"{prefixes}{''.join(statements)}{stated}".encode()


def _named(node: Node) -> Iterator[Node]:
    """Yield a thing and all things with an address inside it: Turtle tells of each on its own."""
    if node.address:
        yield node
    for _, value in node.properties:
        if isinstance(value, Node):
            yield from _named(value)


def _used(node: Node) -> Iterator[Iri]:
    """Yield the things that a thing, and what stands inside it, uses as something."""
    for _, value in node.properties:
        if isinstance(value, Node):
            yield from _used(value)
        elif isinstance(value, Iri) and value.kind:
            yield value


def _object(node: Node) -> Mapping[str, object]:
    properties: dict[str, list[object]] = {}
    for name, value in node.properties:
        properties.setdefault(name, []).append(_json(value))
    named = {"@id": _clean(node.address)} if node.address else {}
    return {**named, "@type": node.kind, **properties}


def _json(value: Value) -> object:
    if isinstance(value, Node):
        return _object(value)
    if isinstance(value, Iri):
        return {"@id": _clean(value.address), **({"@type": value.kind} if value.kind else {})}
    return {"@value": value.text, **({"@type": value.kind} if value.kind else {"@language": _LANGUAGE})}


def _body(node: Node, depth: int) -> str:
    indent = "  " * depth
    lines = (f" ;\n{indent}{name} {_term(value, depth)}" for name, value in node.properties)
    return f" a {node.kind}{''.join(lines)}"


def _term(value: Value, depth: int) -> str:
    if isinstance(value, Node) and not value.address:
        return f"[{_body(value, depth + 1)} ]"
    if isinstance(value, Iri | Node):
        return _iri(value.address)
    # A JSON string is a Turtle string: both escape quotes, backslashes and control signs alike.
    text = json.dumps(value.text, ensure_ascii=False)
    return f"{text}^^{value.kind}" if value.kind else f"{text}@{_LANGUAGE}"


def _iri(address: str) -> str:
    return f"<{_clean(address)}>"


def _clean(address: str) -> str:
    return address.translate(_FORBIDDEN)
