"""Leaves to publish are found by what they are for, however many there are."""

import pytest

from generator.domain.privacy.permission import Permission, Permissions
from generator.values.privacy.search import Identity, identifiers
from generator.values.shared.place import Place

PATH = "data/satker/balai-uji/sumber.csv"


def _permission(value: str, identity: Identity | None = None, office: str = "") -> Permission:
    return Permission(value, identity, "Nomor loket", office, Place("data/izin.csv", 2))


@pytest.mark.parametrize(
    ("permission", "path", "is_granted"),
    [
        (_permission("081200000000"), PATH, True),
        (_permission("+62 812 0000 0000", Identity.PHONE), PATH, True),
        (_permission("081200000000", Identity.EMAIL), PATH, False),
        (_permission("081200000001"), PATH, False),
        (_permission("081200000000", office="balai-uji"), PATH, True),
        (_permission("081200000000", office="balai-lain"), PATH, False),
        (_permission("081200000000", office="balai-uji"), "content/tentang.md", False),
        (_permission("081200000000", office="balai-uji"), "data/satker/balai-uji", False),
    ],
)
def test_a_leave_is_for_its_number_kind_and_office(
    permission: Permission, path: str, *, is_granted: bool
) -> None:
    """A leave excuses one number of its kind in the files of its office, or of all."""
    (seen,) = identifiers("0812-0000-0000")
    assert Permissions([permission]).granted(seen, path) == ((permission.scope,) if is_granted else ())


def test_a_leave_for_any_office_is_in_the_list() -> None:
    """The list itself may hold what it excuses for one office only."""
    (seen,) = identifiers("0812-0000-0000")
    assert seen in Permissions([_permission("081200000000", Identity.PHONE, "balai-lain")])
    assert seen not in Permissions([_permission("081200000000", Identity.EMAIL)])
