"""The addresses of how to ask an office for information, of the letter, and of the days of an answer."""


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
