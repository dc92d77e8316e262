"""Where rows of identities stand on the page of checks."""

from types import SimpleNamespace
from typing import cast

from generator.compute.verification.identities import IdentityRow
from generator.record.identity_anchors import MOST_ROWS, row_addresses


def test_rows_that_the_page_leaves_out_lead_to_the_page() -> None:
    """No link leads to an anchor that the page of checks does not have."""
    row = cast("IdentityRow", SimpleNamespace(identity=SimpleNamespace(area="kinerja", key="induk")))
    addresses = list(row_addresses([row] * (MOST_ROWS + 2), "satker/x/periksa-angka/"))
    assert addresses[0] == "satker/x/periksa-angka/#hubungan-kinerja-induk-1"
    assert addresses[MOST_ROWS - 1] == f"satker/x/periksa-angka/#hubungan-kinerja-induk-{MOST_ROWS}"
    assert addresses[MOST_ROWS:] == ["satker/x/periksa-angka/"] * 2
