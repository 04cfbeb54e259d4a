"""An ordered map over worker processes with bounded memory, which outlives the death of a worker."""

import gc
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Any, TypeVar

In = TypeVar("In")
Out = TypeVar("Out")

AHEAD = 3  # chunks in flight a worker: enough to keep it busy, few enough to keep memory flat


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
    pool = _pool(jobs)
    try:
        while True:
            while len(waiting) < AHEAD * jobs and (chunk := next(source, None)) is not None:
                waiting.append((chunk, _submit(pool, function, chunk)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            try:
                done = future.result()
            except BrokenProcessPool:
                pool = _pool(jobs)
                done = _alone(pool, function, chunk, give_up)
                pool = _pool(jobs)
                waiting = deque((later, _submit(pool, function, later)) for later, _ in waiting)
            yield done
    finally:
        if waiting:  # stopped half-way: nobody will ask for what the workers are still doing
            _kill(pool)
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

    return get_reusable_executor(max_workers=jobs, timeout=60, env={"OMP_NUM_THREADS": "1"}, initializer=_begin)


def _kill(pool: Any) -> None:
    """End the workers at once, like a crash. The pool's own `kill_workers` forgets the work that is queued while a
    thread of it still hands it out, which now and then printed that thread's KeyError."""
    for process in list(pool._processes.values()):
        process.terminate()


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
