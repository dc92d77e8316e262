"""The addresses of the documents that the figures of an office come from."""


def sources(slug: str) -> str:
    """Return the address of the page of all source documents of an office."""
    return f"satker/{slug}/sumber/"


def source_anchor(key: str) -> str:
    """Return the name of the place of a source on that page."""
    return f"sumber-{key}"


def source(slug: str, key: str) -> str:
    """Return the address of one source document of an office."""
    return f"{sources(slug)}#{source_anchor(key)}"
