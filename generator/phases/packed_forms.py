"""The files of the whole data that libraries make: cached, and made in processes where rows are many."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from generator.exports.portal.forms import PackedForm
from generator.phases.executor import in_process, in_processes
from generator.sources.cache.cache import open_cache

# So many rows are worth starting processes for.
_MANY: Final = 20_000


def packed_contents(forms: Sequence[PackedForm], folder: Path) -> Mapping[str, bytes]:
    """Return files by address, from the cache in a folder where they are there."""
    store = open_cache(folder, "tabel")
    keys = {form.path: form.key for form in forms}
    contents = {path: store.read(key) for path, key in keys.items()}
    # The largest first, so that no process ends long before the others.
    missing = sorted(
        (each for each in forms if contents[each.path] is None), key=lambda each: -each.table.count
    )
    executor = in_processes if sum(each.table.count for each in missing) > _MANY else in_process
    made = executor(_made, [each.without_written() for each in missing])
    for number, content in made:
        form = missing[number]
        store.write(keys[form.path], content)
        contents[form.path] = content
    return {path: content for path, content in contents.items() if content is not None}


def _made(form: PackedForm) -> bytes:
    return form.make()
