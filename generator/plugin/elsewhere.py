"""An office finished by a process that may see the portal's folder at another path, or another portal.

Pages are shown with the theme and the settings as they lie on the machine that shows them. They are compared
with those of the machine that builds the portal, before anything is shown.
"""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from generator.phases.cluster import RefusedError
from generator.phases.office_pages import Caches
from generator.plugin.offices import FinishedOffice, OfficeTask, finish_office
from generator.plugin.theme import Look, look_digest


def finish_elsewhere(task: OfficeTask) -> FinishedOffice:
    """Finish an office with the portal's folder as it is seen here.

    That is the folder at the path which the builder sees, or else the one in which this process was started.
    Raises ``RefusedError`` if neither looks like the builder's.
    """
    return finish_office(moved(task, _folder(task.look)))


def moved(task: OfficeTask, folder: Path) -> OfficeTask:
    """Return a task whose files are looked for in another folder of the portal."""
    there = task.look.settings.parent

    def here(path: Path) -> Path:
        return folder / path.relative_to(there) if path.is_relative_to(there) else path

    return replace(
        task,
        caches=Caches(here(task.caches.charts), here(task.caches.workbooks), here(task.caches.scans)),
        look=look_in(task.look, folder),
    )


def look_in(look: Look, folder: Path) -> Look:
    """Return a look whose settings and theme lie in another folder of the portal."""
    there = look.settings.parent
    theme = folder / look.theme.relative_to(there) if look.theme.is_relative_to(there) else look.theme
    return replace(look, settings=folder / look.settings.name, theme=theme)


@lru_cache(maxsize=1)
def _folder(look: Look) -> Path:
    """Return the folder of the portal as this machine sees it; raise ``RefusedError`` where there is none."""
    there = look.settings.parent
    seen = [folder for folder in (there, Path.cwd()) if (folder / look.settings.name).is_file()]
    for folder in seen:
        if look_digest(look_in(look, folder)) == look.digest:
            return folder
    if seen:
        message = (
            f"melihat theme/ atau {look.settings.name} yang lain di {seen[0]}; samakan isi folder portalnya "
            "dengan mesin ini, lalu ulangi."
        )
        raise RefusedError(message)
    message = (
        f"tidak melihat folder portal {there}; pasang folder itu di sana, atau jalankan `dask worker` dari "
        "dalam folder portal di mesin itu."
    )
    raise RefusedError(message)
