#!/usr/bin/env python3
"""Mutation testing: changes the sources one place at a time, and looks whether a test notices.

All mutants are compiled into one program, each behind its number, which the variable MUTANT chooses: a build takes
minutes, a test run seconds. Tools that build each mutant for itself, as universalmutator does, would need a build of ten
seconds for each.

    scripts/mutate.py                    all areas
    scripts/mutate.py merge --list       what would be changed in one
    scripts/mutate.py merge --only 17    one mutant, with what its tests say

The report is in .build/mutation/report.md too.
"""

import argparse
import collections
import concurrent.futures
import os
import random
import sys
import tomllib

from mutation.program import ROOT, WORKS, Check, build, copy_package, suites
from mutation.sites import sites

GOAL = 80

Area = collections.namedtuple("Area", "sources checks")

# What is mutated, and what is to notice.
AREAS = {
    "scoring": Area(
        ["Sources/Reflection/Scoring", "Sources/Results"], [suites("ReflectionTests|ResultsTests")]),
    "suppression": Area(
        ["Sources/Disclosure"], [suites("DisclosureTests"), Check([ROOT / "scripts/test-disclosure.sh"])]),
    "sanitisers": Area(
        ["Sources/Terminal/Screen/Sanitizer.swift", "Sources/Terminal/Screen/ScreenText.swift",
         "Sources/CaseMarkdown/HTML/HTMLEscape.swift", "Sources/CaseMarkdown/HTML/LinkPolicy.swift"],
        [suites("TerminalTests|CaseMarkdownTests")]),
    "merge": Area(
        ["Sources/SQLiteStore/Cohorts/Merging.swift", "Sources/PostgreSQLStore/Cohorts/Merging.swift",
         "Sources/AnswerStore/Events/EventDigest.swift"],
        [suites("AnswerStoreTests|SQLiteStoreTests.DigestTests")]),
}
TARGETS = ["ReflectionTests", "ResultsTests", "DisclosureTests", "DisclosureProbe", "TerminalTests",
           "CaseMarkdownTests", "AnswerStoreTests", "SQLiteStoreTests"]

Mutant = collections.namedtuple("Mutant", "number path line text change")


def read_sources():
    """The text of each source, and the area it is in."""
    texts, areas = {}, {}
    for name, area in AREAS.items():
        for place in area.sources:
            path = ROOT / place
            for file in sorted(path.rglob("*.swift")) if path.is_dir() else [path]:
                relative = str(file.relative_to(ROOT))
                texts[relative], areas[relative] = file.read_text(), name
    return texts, areas


def mutants(all_sites, texts):
    """The mutants of sites. Where a line has the same change more than once, they are counted."""
    found, seen = [], collections.Counter()
    for site in all_sites:
        text = texts[site.path].split("\n")[site.line - 1].strip()
        for index, change in enumerate(site.changes):
            seen[site.path, site.line, change] += 1
            count = seen[site.path, site.line, change]
            change += f" #{count}" if count > 1 else ""
            found.append(Mutant(site.first + index, site.path, site.line, text, change))
    return found


def equivalents(everything):
    """The numbers of the mutants that do the same as the program, as a list says with the reasons."""
    places = {(mutant.path, mutant.text, mutant.change): mutant.number for mutant in everything}
    listed = tomllib.loads((ROOT / "scripts/mutation/equivalent.toml").read_text())
    numbers = set()
    for path, entries in listed.items():
        for entry in entries:
            for change in entry["changes"]:
                if (path, entry["line"], change) not in places:
                    sys.exit(f"equivalent.toml: no such mutant: {path}: {entry['line']}: {change}")
                numbers.add(places[path, entry["line"], change])
    return numbers


def hunt(name, chosen, jobs):
    """The mutants of an area that no check notices."""
    checks = AREAS[name].checks
    for check in checks:
        if not check.measure():
            sys.exit(f"The tests of {name} fail without a mutant.")
    survivors = []
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        runs = pool.map(lambda one: all(check.passes(one.number) for check in checks), chosen)
        for place, (mutant, survives) in enumerate(zip(chosen, runs), 1):
            if survives:
                survivors.append(mutant)
                print(f"{name} {place}/{len(chosen)}: {mutant.number}\t{mutant.path}:{mutant.line}\t{mutant.change}",
                      flush=True)
    return survivors


def percent(part, whole):
    return 100 * part / whole if whole else 100


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("areas", nargs="*", help=", ".join(AREAS))
    parser.add_argument("--list", action="store_true", help="list the mutants, run nothing")
    parser.add_argument("--only", type=int, help="run one mutant")
    parser.add_argument("--most", type=int, help="at most so many of each area, by lot")
    parser.add_argument("--seed", type=int, default=1, help="of the lot")
    parser.add_argument("--jobs", type=int, default=2 * os.cpu_count(), help="how many run at once")
    options = parser.parse_args()

    texts, areas = read_sources()
    all_sites = [site for path, text in texts.items() for site in sites(path, text)]
    number = 1
    for site in all_sites:
        site.first = number
        number += len(site.changes)
    everything = mutants(all_sites, texts)
    equivalent = equivalents(everything)
    names = options.areas or list(AREAS)
    if options.list:
        for mutant in everything:
            if areas[mutant.path] in names:
                print(f"{mutant.number}\t{mutant.path}:{mutant.line}\t{mutant.change}")
        return
    copy_package(TARGETS, set(texts))
    built = {site.first + index for site in build(all_sites, texts) for index in range(len(site.changes))}
    if options.only:
        passes = all(check.passes(options.only, shown=True) for check in AREAS[names[0]].checks)
        print("survived" if passes else "killed")
        return

    rows = ["| What | Mutants that compile | Run | Killed | Equivalent ones left out |", "| --- | ---: | ---: | ---: | ---: |"]
    survived, failed = [], False
    for name in names:
        all_of_area = [mutant for mutant in everything if areas[mutant.path] == name and mutant.number in built]
        chosen = all_of_area
        if options.most and len(chosen) > options.most:
            chosen = sorted(random.Random(options.seed).sample(chosen, options.most))
        survivors = hunt(name, chosen, options.jobs)
        survived += [mutant for mutant in survivors if mutant.number not in equivalent]
        killed = len(chosen) - len(survivors)
        counted = sum(mutant.number not in equivalent for mutant in chosen)
        wrong = [one for one in chosen if one.number in equivalent and one not in survivors]
        for mutant in wrong:
            print(f"not equivalent: {mutant.path}:{mutant.line}\t{mutant.change}")
        failed |= bool(wrong) or percent(killed, len(chosen)) < GOAL
        rows.append(f"| {name} | {len(all_of_area)} | {len(chosen)} | {killed}, {percent(killed, len(chosen)):.1f} % "
                    f"| {percent(killed, counted):.1f} % |")
        print(rows[-1], flush=True)
    rows += ["", "Not noticed, and not known to be equivalent:", ""]
    rows += [f"- {mutant.path}:{mutant.line} `{mutant.text}`: {mutant.change}" for mutant in survived]
    (WORKS / "report.md").write_text("\n".join(rows) + "\n")
    print("\n".join(rows))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
