"""The files of the whole data that libraries make: cached, and made in processes where rows are many."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final

from generator.exports.portal.forms import LIBRARIES, PackedForm
from generator.phases.executor import Executor, in_process, in_processes
from generator.sources.cache.cache import open_cache

# So many rows are worth starting processes for.
_MANY: Final = 20_000


def packed_contents(
    forms: Sequence[PackedForm], folder: Path, processes: Executor = in_processes
) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of each form, from the cache in a folder where it is there.

    Where rows are many they are made in ``processes``.
    """
    cache = open_cache(folder, "tabel")
    missing = []
    for form in forms:
        content = cache.read(form.key)
        if content is None:
            missing.append(form)
        else:
            yield form.path, content
    # The largest first, so that no process ends long before the others.
    missing.sort(key=lambda form: -form.count)
    executor = processes if sum(form.count for form in missing) > _MANY else in_process
    for number, content in executor(_made, missing):
        cache.write(missing[number].key, content)
        yield missing[number].path, content


def prepare_process() -> None:
    """Load the libraries that make forms into this process, before there is anything to make."""
    for library in LIBRARIES:
        import_module(library)


def _made(form: PackedForm) -> bytes:
    return form.make()
