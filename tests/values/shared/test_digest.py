"""A digest is told from what spreadsheets and tools make of it."""

import pytest

from generator.values.shared.digest import DigestFault, digest_fault, embedded_digest, plain_digest

DIGEST = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
PAIRS = [DIGEST[place : place + 2] for place in range(0, 64, 2)]


@pytest.mark.parametrize("text", [DIGEST, DIGEST.upper(), f" {DIGEST}\n", f"\u00a0{DIGEST.title()}"])
def test_capitals_and_blanks_change_no_digest(text: str) -> None:
    """A digest is the same in capitals and with blanks around it."""
    assert plain_digest(text) == DIGEST


@pytest.mark.parametrize("text", ["0" * 64, "1" * 64, "1234567890123456" * 4, "7" * 40 + "0" * 24])
def test_digits_alone_may_be_a_digest(text: str) -> None:
    """Sixty-four digits are a digest, unless zeros stand for what a spreadsheet has lost."""
    assert plain_digest(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "6,08E+99",
        "6.08E+99",
        "6,08E99",
        "6,08e+099",
        "6,08 E+99",
        " 6,08E+99 ",
        "-6,08E-99",
        "6,08 × 10^99",
        "6,08x10⁹⁹",
        "123456789012345" + "0" * 49,
        "123456789012345",
        "1.234.567.890,00",
        "0",
        "inf",
        "#NUM!",
        "#N/A",
        "########",
    ],
)
def test_what_a_spreadsheet_takes_for_a_number(text: str) -> None:
    """Whatever number a spreadsheet makes of a digest is known as one."""
    assert plain_digest(text) is None
    assert embedded_digest(text) is None
    assert digest_fault(text) is DigestFault.NUMBER


@pytest.mark.parametrize(
    "text",
    [
        f"sha256:{DIGEST}",
        f"SHA-256: {DIGEST.upper()}",
        f"SHA256 (laporan.pdf) = {DIGEST}",
        f"{DIGEST} *laporan.pdf",
        f"'{DIGEST}",
        f'="{DIGEST}"',
        f"0x{DIGEST}",
        ":".join(PAIRS).upper(),
        " ".join(PAIRS),
        f"{DIGEST[:32]}\n{DIGEST[32:]}",
        f"{DIGEST[:32]}\u200b{DIGEST[32:]}",
        DIGEST.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"}),
    ],
)
def test_a_digest_is_found_among_other_signs(text: str) -> None:
    """Marks of tools around a digest, or between its bytes, hide it from nobody."""
    assert plain_digest(text) is None
    assert (digest_fault(text), embedded_digest(text)) == (DigestFault.SURROUNDED, DIGEST)


@pytest.mark.parametrize(
    "text", [DIGEST[:40], DIGEST[:63], DIGEST + "0", f"{DIGEST[:20]}…", f"{DIGEST[:20]}..."]
)
def test_a_digest_of_another_length(text: str) -> None:
    """A digest that was cut off, or of another kind, is known by its length."""
    assert plain_digest(text) is None
    assert (digest_fault(text), embedded_digest(text)) == (DigestFault.LENGTH, None)


@pytest.mark.parametrize(
    "text", ["belum ada", "-", "o" + DIGEST[1:], "\N{CYRILLIC SMALL LETTER A}" + DIGEST[1:], "abc"]
)
def test_anything_else_is_no_digest(text: str) -> None:
    """Letters beyond f, letters that only look alike, and words are none."""
    assert plain_digest(text) is None
    assert digest_fault(text) is DigestFault.OTHER
