"""Extracts articles on a Dask cluster: many machines with Simpul installed, or one process per core of this machine."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from typing import Any

from cypher.decisions.names import Decisions
from graph.article_graph import ArticleGraph
from graph.errors import ArticleError
from loader.already_stored import reader_version
from loader.pipeline import BATCH, extract_batch
from loader.read.articles import Article

LOCAL = "local"
"""The address that means a cluster of local processes."""
RETRIES = 5
"""Retries of a batch whose worker failed or disappeared."""
WAITING = 4
"""Batches in flight per thread of the cluster: bounds how far it reads ahead."""
_PATIENCE = 30  # seconds to wait for a scheduler, and then for its first worker


def extract_on(
    address: str,
    articles: Iterable[Article],
    decisions: Decisions | None = None,
    tell: Callable[[str], object] = str,
) -> Iterator[ArticleGraph]:
    """Yields the graphs of many articles in order, extracted by the workers of the cluster at this address (or `local`).

    `tell` receives the address of its dashboard. A batch whose worker disappeared is retried on another; the graphs are those
    that one process would give.

    Raises:
        ArticleError: Dask is not installed, there is no cluster, or its workers have another version.
    """
    with ExitStack() as stack:
        client = _client(address, stack)
        tell(f"dashboard: {client.dashboard_link}")
        _same_version(client)
        stream, waiting = iter(articles), deque[Any]()
        most = WAITING * max(1, sum(client.nthreads().values()))
        while batch := list(islice(stream, BATCH)):
            waiting.append(client.submit(extract_batch, batch, decisions, retries=RETRIES, pure=False))
            if len(waiting) >= most:
                yield from _result(waiting.popleft())
        while waiting:
            yield from _result(waiting.popleft())


def _client(address: str, stack: ExitStack) -> Any:
    try:
        import distributed
    except ImportError as error:
        raise ArticleError("--dask needs Dask: pip install 'simpul[dask]'") from error
    made: Any = distributed
    try:
        if address == LOCAL:
            cluster = stack.enter_context(made.LocalCluster(threads_per_worker=1, dashboard_address="127.0.0.1:0"))
            client = stack.enter_context(made.Client(cluster))
        else:
            client = stack.enter_context(made.Client(address, timeout=_PATIENCE))
        client.wait_for_workers(1, timeout=_PATIENCE)
    except (OSError, TimeoutError, ValueError) as error:
        expected = "expected a scheduler with workers, such as tcp://10.0.0.1:8786"
        raise ArticleError(f"no Dask cluster answers at {address}: {expected}") from error
    return client


def _same_version(client: Any) -> None:
    """Raises ArticleError if a worker has another version, which would extract another graph from the same article."""
    others = {worker: version for worker, version in client.run(reader_version).items() if version != reader_version()}
    if others:
        listed = ", ".join(sorted(others)[:3])
        raise ArticleError(f"{listed}: another version of Simpul reads there than here; install the same on every worker")


def _result(future: Any) -> list[ArticleGraph]:
    from distributed import KilledWorker

    try:
        found: list[ArticleGraph] = future.result()
    except KilledWorker as error:
        why = "a batch of articles ended every worker that read it, most likely for want of memory"
        raise ArticleError(f"{why}; give workers more of it") from error
    return found
