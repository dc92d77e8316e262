"""A text is searched in plain signs, and what is found keeps its place in the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.privacy.normalization import legible, plain_sign


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a.b-c 1\t2\r\n", "a.b-c 1\t2\r\n"),
        ("1\u00a02\u20093\u20284", "1 2 3 4"),
        ("1\u20132\u20143\u22124", "1-2-3-4"),
        ("1\u200b2\u00ad3\ufeff4\x005", "12345"),
        ("\uff11\u0662\u096b\U0001d7d6\u2460\u00b9", "125811"),
        ("1\ufe0f\u20e32\ufe0f\u20e3", "12"),
        ("\u2469", "10"),
        ("1\u2192\u26052", "1~~2"),
        ("\uff42\uff20\uff43\uff0e\uff44", "b@c.d"),
        ("caf\u00e9 Rp\u20ac", "caf\u00e9 Rp\u20ac"),
        ("\u0130", "I"),
        ("m\u00b2 2023\u00b9 x", "m2 2023^ x"),
        ("1\u00b22", "122"),
        ("1,\u2013", "1,^"),
        ("\ufff0", ""),
        ("\ue000", "\ue000"),
    ],
)
def test_a_text_is_brought_to_plain_signs(text: str, plain: str) -> None:
    """Digits, blanks and marks of all scripts are plain; what has no shape is gone; letters stay."""
    assert legible(text).text == plain


def test_a_plain_text_is_not_copied() -> None:
    """What is plain already is searched as it is."""
    text = "NIK 1234\n"
    assert legible(text).text is text


@given(st.text())
def test_every_sign_keeps_its_place(text: str) -> None:
    """Each sign of the plain text comes from the sign of the original that its place names."""
    read = legible(text)
    for at, sign in enumerate(read.text):
        start, end = read.span(at, at + 1)
        assert end == start + 1
        assert sign in plain_sign(text[start]) + text[start] + "^"
    assert read.text.lower().__len__() == len(read.text)
