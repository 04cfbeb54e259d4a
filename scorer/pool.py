"""An ordered map over worker processes with bounded memory, which outlives the death of a worker."""

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

In = TypeVar("In")
Out = TypeVar("Out")

AHEAD = 3  # chunks in flight a worker: enough to keep it busy, few enough to keep memory flat


def cores(jobs: int) -> int:
    """As many processes as were asked for; 0 is one a core."""
    return jobs or os.cpu_count() or 1


def ordered_map(
    function: Callable[[list[In]], list[Out]],
    chunks: Iterable[list[In]],
    jobs: int,
    give_up: Callable[[In], Out],
) -> Iterator[list[Out]]:
    """`function` of every chunk, in order, on `jobs` joblib processes (in this process where `jobs` is 1).

    A chunk whose worker dies is tried again by itself, then element by element; an element that kills its worker once
    more becomes `give_up(element)`.
    """
    if jobs == 1:
        yield from map(function, chunks)
        return
    waiting: deque[tuple[list[In], Future]] = deque()
    source = iter(chunks)
    pool = None
    try:
        with _deaf_to_ctrl_c():
            pool = _pool(jobs)
        while True:
            while len(waiting) < AHEAD * jobs and (chunk := next(source, None)) is not None:
                waiting.append((chunk, _submit(pool, function, chunk)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            try:
                done = future.result()
            except BrokenProcessPool:
                with _deaf_to_ctrl_c():
                    pool = _pool(jobs)
                done = _alone(pool, function, chunk, give_up)
                with _deaf_to_ctrl_c():
                    pool = _pool(jobs)
                waiting = deque((later, _submit(pool, function, later)) for later, _ in waiting)
            yield done
    finally:
        if waiting:  # stopped half-way: nobody will ask for what the workers are still doing
            _kill(pool)
        if pool is not None:
            pool.shutdown()  # joblib would go on with this pool as if it were one of its own


def _submit(pool: Any, function: Callable, chunk: list) -> Future:
    """A broken pool refuses work at once; its refusal is kept for when the chunk's turn comes."""
    try:
        return pool.submit(function, chunk)
    except BrokenProcessPool as broken:
        future: Future = Future()
        future.set_exception(broken)
        return future


def _alone(pool: Any, function: Callable, chunk: list, give_up: Callable) -> list:
    """A chunk whose worker died, with nothing else running, so that it is known what killed it."""
    try:
        return pool.submit(function, chunk).result()
    except BrokenProcessPool:
        if len(chunk) == 1:
            return [give_up(chunk[0])]
    halves = chunk[: len(chunk) // 2], chunk[len(chunk) // 2 :]
    return [one for half in halves for one in _alone(_pool(1), function, half, give_up)]


def _pool(jobs: int) -> Any:
    """joblib's worker processes, started when first needed; a broken pool is replaced."""
    from joblib.externals.loky import get_reusable_executor

    pool = get_reusable_executor(max_workers=jobs, timeout=60, env={"OMP_NUM_THREADS": "1"}, initializer=_begin)
    pool.submit(int)  # any work starts the workers
    return pool


def _kill(pool: Any) -> None:
    """End the workers at once, like a crash. The pool's own `kill_workers` forgets the work that is queued while a
    thread of it still hands it out, which now and then printed that thread's KeyError. It would also wait
    forever to hand over a chunk that nobody reads, or for the rest of a result that nobody writes, were this process
    not to close its own ends of both pipes (after CPython's gh-94777)."""
    if pool._call_queue is not None:
        pool._call_queue._reader.close()
        pool._result_queue._writer.close()
    for process in list(pool._processes.values()):
        process.terminate()


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Processes that are started meanwhile never hear Ctrl-C, not even while they load; this one does afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    from joblib.externals.loky.backend import resource_tracker as joblib_tracker

    resource_tracker.ensure_running()  # they would lift the mask when they start
    joblib_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Ctrl-C in a terminal goes to every process; the parent answers it in an orderly way."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_rarely()


def collect_rarely() -> None:
    """Python looks for circles of references at every 700 new records, of which an article leaves thousands and all but
    none in circles."""
    gc.set_threshold(50_000)


def in_chunks(items: Iterable[In], size: int) -> Iterator[list[In]]:
    """Lists of `size` items; the last may be shorter."""
    source = iter(items)
    while chunk := list(islice(source, size)):
        yield chunk
