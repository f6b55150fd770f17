"""Trafilatura as a peer of benches/native: HTML to text, its settings as they come, the same words and answers.

`pages FILE ...`: a JSON array, for each page the best of the rounds in milliseconds, null where it failed.
`alone FILE`: `{"ms", "memory"}`, and the most memory of the first reading beyond what was held before, in MB.
"""

import json
import sys
import time

import trafilatura

ROUNDS = 5
# A page that takes longer is not read again.
ENOUGH = 1.0


def read(html):
    """Milliseconds; None where it gives nothing, as of a page that is too large for it."""
    start = time.perf_counter()
    try:
        text = trafilatura.extract(html)
    except Exception:
        return None
    return None if text is None else (time.perf_counter() - start) * 1000


def best(html, first):
    times = [first]
    while None not in times and len(times) < ROUNDS and sum(times) < ENOUGH * 1000:
        times.append(read(html))
    return None if None in times else min(times)


def held(name):
    """VmRSS or VmHWM of this process, in MB; Linux."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) / 1000 for line in status if line.startswith(name))


def alone(html):
    # The first reading of all loads tables that every later one uses.
    trafilatura.extract("<p>Warga memperbaiki jembatan.</p>")
    with open("/proc/self/clear_refs", "w") as refs:
        refs.write("5")
    before = held("VmRSS")
    first = read(html)
    memory = held("VmHWM") - before
    if first is None:
        sys.exit("nothing was read")
    return {"ms": best(html, first), "memory": memory}


def text(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


if sys.argv[1] == "alone":
    print(json.dumps(alone(text(sys.argv[2]))))
else:
    pages = [text(path) for path in sys.argv[2:]]
    print(json.dumps([best(page, read(page)) for page in pages]))
