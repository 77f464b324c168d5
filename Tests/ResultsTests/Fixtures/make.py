#!/usr/bin/env python3
"""Makes known-answers.json: statistics of small data sets, worked out by NumPy from the definitions.

Run it by hand after changing it; the tests only read what it wrote. Where the module under test goes by one formula
(matrices of coincidences, sums), this goes by another (pairs, matrices), so that one mistake isn't made twice.
"""

import itertools
import json
import pathlib

import numpy as np


def percent(part, whole):
    return None if not whole > 0 else float(100 * part / whole)


def items(scores, maxima):
    """Moodle's quiz statistics, from the covariance matrices that NumPy computes."""
    x = np.array(scores, float)
    top = np.array(maxima, float)
    people, count = x.shape
    totals = x.sum(axis=1)
    covariances = np.cov(np.column_stack([x, totals]), rowvar=False, ddof=1)
    roots = [np.sqrt(covariances[i, -1]) if covariances[i, -1] >= 0 else None for i in range(count)]
    weights = sum(root for root in roots if root is not None)
    found = []
    for i in range(count):
        own, rest = x[:, i], totals - x[:, i]
        both = np.cov(own, rest, ddof=1)
        best = np.cov(np.sort(own), np.sort(rest), ddof=1)[0, 1]
        found.append({
            "facility": percent(own.mean(), top[i]),
            "deviation": percent(own.std(ddof=1), top[i]),
            "discriminationIndex": percent(both[0, 1], np.sqrt(both[0, 0] * both[1, 1])),
            "discriminativeEfficiency": percent(both[0, 1], best),
            "intendedWeight": percent(top[i], top.sum()),
            "effectiveWeight": None if roots[i] is None else percent(roots[i], weights),
        })
    whole = totals.var(ddof=1)
    alpha = None
    if count > 1 and people > 2 and whole > 0:
        alpha = float(100 * count / (count - 1) * (1 - np.trace(covariances[:-1, :-1]) / whole))
    ratio = None if alpha is None else float(100 * np.sqrt(1 - alpha / 100))
    spread = float(100 * np.sqrt(whole) / top.sum())
    return {
        "items": found, "mean": float(100 * totals.mean() / top.sum()), "deviation": spread,
        "internalConsistency": alpha, "errorRatio": ratio,
        "standardError": None if ratio is None else ratio * spread / 100,
    }


def kappa(pairs, power):
    """Cohen's kappa from the table of both, with weights 1 - |i-j|^power / (m-1)^power; power 0 is plain."""
    size = max(max(pair) for pair in pairs) + 1
    table = np.zeros((size, size))
    for left, right in pairs:
        table[left, right] += 1
    table /= table.sum()
    steps = np.abs(np.subtract.outer(np.arange(size), np.arange(size))).astype(float)
    weights = 1 - (steps > 0 if power == 0 else (steps / (size - 1)) ** power)
    observed = (weights * table).sum()
    expected = (weights * np.outer(table.sum(axis=1), table.sum(axis=0))).sum()
    return float((observed - expected) / (1 - expected))


def alpha(units, level):
    """Krippendorff's alpha as one minus the mean difference within units over that between all values."""
    units = [[v for v in unit if v is not None] for unit in units]
    units = [unit for unit in units if len(unit) > 1]
    pool = np.array([v for unit in units for v in unit], float)

    def difference(a, b):
        if level == "nominal":
            return float(a != b)
        if level == "interval":
            return (a - b) ** 2
        low, high = min(a, b), max(a, b)
        between = ((pool >= low) & (pool <= high)).sum()
        return (between - ((pool == a).sum() + (pool == b).sum()) / 2) ** 2 if a != b else 0.0

    within = sum(
        sum(difference(a, b) for a, b in itertools.permutations(unit, 2)) / (len(unit) - 1)
        for unit in units) / len(pool)
    between = sum(difference(a, b) for a, b in itertools.permutations(pool, 2))
    return float(1 - within / (between / (len(pool) * (len(pool) - 1))))


def main():
    random = np.random.default_rng(20_261_124)
    tests = []
    for people, maxima in [(12, [1, 1, 2, 4]), (40, [1, 3, 1, 1, 5]), (7, [2, 2]), (5, [1, 1, 1])]:
        ability = random.normal(size=people)
        scores = []
        for i, top in enumerate(maxima):
            lean = -0.6 if i == 1 and people == 12 else 1
            share = 1 / (1 + np.exp(-(lean * ability + random.normal(size=people) * 0.7)))
            scores.append(np.round(share * top * 2) / 2)
        scores = np.column_stack(scores).tolist()
        tests.append({"scores": scores, "maxima": maxima, "expected": items(scores, maxima)})

    pairs = [[int(a), int(np.clip(a + random.integers(-1, 2), 0, 3))]
             for a in random.integers(0, 4, size=30)]
    # K. Krippendorff, "Computing Krippendorff's Alpha-Reliability": 0.691, 0.807, 0.811.
    textbook = [
        [None, None, None, None, None, 3, 4, 1, 2, 1, 1, 3, 3, None, 3],
        [1, None, 2, 1, 3, 3, 4, 3] + [None] * 7,
        [None, None, 2, 1, 3, 4, 4, None, 2, 1, 1, 3, 3, None, 4],
    ]
    levels = ["nominal", "ordinal", "interval"]
    ratings = [[None if random.random() < 0.3 else float(random.integers(0, 5)) / 2
                for _ in range(4)] for _ in range(20)]
    units = [list(unit) for unit in zip(*textbook)]
    values = [float(v) for v in np.round(random.gamma(3, 4, size=17), 2)]
    document = {
        "tests": tests,
        "kappa": {"pairs": pairs, "expected": [kappa(pairs, power) for power in (0, 1, 2)]},
        "alpha": [{"units": u, "expected": [alpha(u, level) for level in levels]}
                  for u in (units, ratings)],
        "quartiles": {
            "values": values,
            "expected": [float(q) for q in np.quantile(values, [0.25, 0.5, 0.75])]},
    }
    path = pathlib.Path(__file__).with_name("known-answers.json")
    path.write_text(json.dumps(document, indent=1) + "\n")


if __name__ == "__main__":
    main()
