"""Which executor a person asks for on the command line."""

from collections.abc import Callable
from typing import Final

from generator.phases.cluster import LOCAL, NOT_INSTALLED, Cluster, is_installed
from generator.phases.executor import Executor, processes

_TWO_WAYS: Final = "--proses tidak berlaku di kluster; banyaknya proses diatur pada `dask worker`."


def workplace(count: int | None, cluster: str | None, refused: Callable[[str], Exception]) -> Executor | None:
    """Return the executor for a number of processes and the address of a cluster, ``None`` for the default.

    Raises ``refused`` with a sentence for people where there is none.
    """
    if cluster is None:
        return None if count is None else processes(count)
    if not is_installed():
        raise refused(NOT_INSTALLED)
    if count is not None and cluster != LOCAL:
        raise refused(_TWO_WAYS)
    return Cluster(cluster, count or 0)
