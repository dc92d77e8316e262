"""Lists for programs: what few rows have is left out where it is missing."""

import json

from generator.exports.shared.listing import json_lines
from generator.exports.shared.schema import Field


def test_json_leaves_out_what_few_rows_have() -> None:
    """An empty cell is null, but in a column that most rows leave empty it is not there at all."""
    fields = (Field("nilai", "angka", ""), Field("layanan", "teks", "", is_sparse=True))
    lines = json_lines(fields, [("", ""), ("3.63", "Pengujian")]).split(",\n")
    read = [json.loads(line) for line in lines]
    assert read == [{"nilai": None}, {"nilai": "3.63", "layanan": "Pengujian"}]
