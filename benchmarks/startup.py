"""What a check of one short article costs beside Python's own start: the ratio of CPU times, side by side in one run.

    python benchmarks/startup.py [RUNS]

Each round starts `python -c pass` and every check once, as processes of their own; printed are the medians, their ratio to
the first, and the least wall clock. Warm: what a checkout without compiled data compiles is in the cache before.
"""

from __future__ import annotations

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DEMO = Path(__file__).parents[1] / "corpora" / "demo"
CHECK = ("-m", "translaudit", "check", "--exit-zero", "--jobs", "1")
TARGET, SOURCE = str(DEMO / "article.en.txt"), str(DEMO / "article.id.txt")
CASES = {
    "python -c pass": ("-c", "pass"),
    "--version": ("-m", "translaudit", "--version"),
    "the demo with its original": (*CHECK, TARGET, "--source", SOURCE),
    "the same as JSON": (*CHECK, TARGET, "--source", SOURCE, "--format", "json"),
    "the folder, the original by its name": (*CHECK, str(DEMO), "--source-lang", "id", "--target-lang", "en"),
}
ALONE = "the translation alone"


def measured(arguments: tuple[str, ...]) -> tuple[float, float]:
    """CPU seconds, user and system, and wall clock of one process."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, wall


def main(rounds: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:  # where no original lies beside it
        cases = {**CASES, ALONE: (*CHECK, shutil.copy(TARGET, folder))}
        for arguments in cases.values():  # what is compiled once is not counted
            measured(arguments)
        spent: dict[str, list[tuple[float, float]]] = {name: [] for name in cases}
        for _ in range(rounds):
            for name, arguments in cases.items():
                spent[name].append(measured(arguments))
    least = statistics.median(cpu for cpu, _ in spent["python -c pass"])
    for name, times in spent.items():
        cpu, wall = statistics.median(cpu for cpu, _ in times), min(wall for _, wall in times)
        print(f"{name:40} {cpu:6.3f} s CPU  {cpu / least:5.1f} ×  {wall:6.3f} s wall")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 11)
