"""Every kind of file has an example that is right, and says who fills it from which table."""

import pytest

from generator.loading.portal.examples import EXAMPLES, example_path
from generator.loading.portal.guidance import GUIDANCE
from generator.loading.portal.kinds import KINDS, kind_of
from generator.loading.shared.schema import FileKind
from generator.report.findings import in_order
from tests import small

# The list of public information names one page only; and no example may hold what a permission is for.
SPARE = {"R329", "P511"}
BY_PATH = {example_path(kind): EXAMPLES.get(kind.id, "") for kind in KINDS}


def test_each_kind_has_guidance_and_an_example() -> None:
    """No kind is forgotten, and none is told that does not exist."""
    kinds = {kind.id for kind in KINDS}
    assert set(GUIDANCE) == kinds
    assert set(EXAMPLES) == kinds


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_an_example_stands_where_its_kind_does(kind: FileKind) -> None:
    """The path of an example is one of its kind, and it uses no column twice."""
    match = kind_of(example_path(kind))
    assert match is not None
    assert match[0] is kind


def test_the_examples_are_one_portal_without_faults() -> None:
    """Read and checked together, the examples have no finding that is a fault of theirs."""
    texts = BY_PATH | {small.FORMULAS: small.FILES[small.FORMULAS]}
    found = [each for each in in_order(small.findings(texts)) if each.code not in SPARE]
    assert [f"{each.code} {each.at}: {each.message}" for each in found] == []
