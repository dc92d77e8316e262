"""The addresses of the documents that figures come from, and of how to ask an office for one."""


def sources(slug: str) -> str:
    """Return the address of the page of all source documents of an office."""
    return f"satker/{slug}/sumber/"


def source_anchor(key: str) -> str:
    """Return the name of the place of a source on that page."""
    return f"sumber-{key}"


def source(slug: str, key: str) -> str:
    """Return the address of one source document of an office."""
    return f"{sources(slug)}#{source_anchor(key)}"


def request(slug: str) -> str:
    """Return the address of how to ask an office for information."""
    return f"satker/{slug}/ppid/minta/"


def letter(slug: str) -> str:
    """Return the address of the letter as a page to be printed."""
    return f"{request(slug)}surat/"


def letter_file(slug: str) -> str:
    """Return the address of the letter as a Word file, to be filled in."""
    return f"{request(slug)}surat-permintaan.docx"


def answer_days() -> str:
    """Return the address of the table of the last days of an answer."""
    return "ppid/tenggat-jawaban/"
