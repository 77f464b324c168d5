"""Attacks what the module Disclosure publishes: random tables, participation in several cases, pairs of releases.

Run by scripts/test-disclosure.sh, which says where the probe is. Of each there are 1,000, in `make soak` 10,000.
"""

import json
import os
import random
import subprocess
import unittest

from adversary import Knowledge, interval, overview, participation, question, ranges

SOAK = os.environ.get("CASEBOOK_SOAK") == "1"
TABLES = int(os.environ.get("DISCLOSURE_TABLES", 10_000 if SOAK else 1_000))
BLOCK = 200


def publish(requests):
    """What the program publishes of each."""
    text = "".join(json.dumps(request) + "\n" for request in requests)
    run = subprocess.run(
        [os.environ["PROBE"]], input=text, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def deal(rng, people, weights):
    """People dealt out to groups."""
    counts = [0] * len(weights)
    for group in rng.choices(range(len(weights)), weights, k=people):
        counts[group] += 1
    return counts


def weights(rng, size):
    """How popular answers are: now and then some are chosen by hardly anybody, or by nobody."""
    return [rng.choice([0, 0.02, 0.1, 0.5, 1, 3]) for _ in range(size - 1)] + [1]


def table(rng):
    """A question with random answers of random people."""
    kind = rng.choice(
        ["plain", "moves", "certainties", "both", "options", "options-moves", "options-certainties", "themes"])
    # An open question has one thing to say, that it was answered; its themes are published as options are.
    substance = 1 if kind == "themes" else rng.randint(2, 5)
    size = 3 if kind == "themes" else substance + rng.randint(0, 2)
    people = rng.randint(5, 60)
    first = deal(rng, people, weights(rng, size))
    request = {
        "first": first, "substance": substance, "threshold": rng.choice([3, 5, 5, 10]),
        "exactness": rng.choice(["exact", "rounded"])}
    if kind in ("moves", "both", "options-moves"):
        request["moves"] = [deal(rng, count, weights(rng, size)) for count in first]
    if kind in ("certainties", "both", "options-certainties"):
        columns = [deal(rng, count, weights(rng, 4)) for count in first]
        request["certainties"] = [list(row) for row in zip(*columns)]
    if kind.startswith("options") or kind == "themes":
        number = sum(first[:substance])
        request["options"] = [rng.randint(0, number) for _ in range(rng.randint(1, 5))]
    return request


def answer_places(request):
    """Where first answers, and later ones if there are any, begin among the counts of a question."""
    size = len(request["first"])
    return [0, size + size * size] if "moves" in request else [0]


def cohort(rng):
    """How far random members came with some cases."""
    members = rng.randint(5, 60)
    cases = []
    for _ in range(rng.randint(1, 4)):
        stages = deal(rng, members, weights(rng, 4))
        weeks = deal(rng, stages[3], weights(rng, rng.randint(1, 4))) if stages[3] else []
        cases.append({"stages": stages, "weeks": weeks})
    return {
        "members": members, "cases": cases, "threshold": rng.choice([3, 5, 5, 10]),
        "exactness": rng.choice(["exact", "rounded"])}


def cohorts(rng):
    """What the members of random cohorts did with a case; in some cohorts nobody began it."""
    found = []
    for _ in range(rng.choice([1, 2, 2, 3, 3, 5, 12])):
        members = rng.randint(1, 40)
        people = rng.choice([0, members, members, deal(rng, members, weights(rng, 2))[0]])
        found.append({
            "members": members, "people": people, "answers": 3 * people,
            "finished": deal(rng, people, weights(rng, 2))[0],
            "passedOver": deal(rng, people, weights(rng, 2))[0]})
    return {"cohorts": found, "threshold": rng.choice([3, 5, 5, 10])}


class AdversaryTest(unittest.TestCase):
    """No count below the threshold is found out, nor narrowed down to fewer numbers than it has."""

    def attack(self, targets):
        """Checks the range of each target; in blocks, as one program solves many."""
        for start in range(0, len(targets), BLOCK):
            block = targets[start:start + BLOCK]
            found = ranges([(knowledge, place) for knowledge, place, _, _ in block])
            for (low, high), (knowledge, place, least, label) in zip(found, block):
                truth = knowledge.truths[place]
                self.assertTrue(low <= truth <= high, f"{label}: {truth} not in {low}...{high}")
                self.assertGreaterEqual(high - low, least, f"{label}: {truth} in {low}...{high}")

    def test_no_table_gives_a_small_group_away(self):
        rng = random.Random(20_261_124)
        requests = [table(rng) for _ in range(TABLES)]
        answers = publish(requests)
        targets = []
        shown = 0
        for request, answer in zip(requests, answers):
            if "first" not in answer:
                continue
            knowledge = question(request, answer)
            shown += sum(figure is not None for figure in answer["first"])
            for place, truth in enumerate(knowledge.truths):
                if 0 < truth < request["threshold"]:
                    targets.append((knowledge, place, request["threshold"], json.dumps(request)))
            for start in answer_places(request):
                said = knowledge.truths[start:start + request["substance"]]
                if len(said) > 1 and sum(count > 0 for count in said) == 1:
                    place = start + next(place for place, count in enumerate(said) if count)
                    targets.append((knowledge, place, request["threshold"], json.dumps(request)))
        self.assertGreater(len(targets), TABLES)
        self.assertGreater(shown, TABLES, "hardly anything is published")
        self.attack(targets)

    def test_no_participation_gives_a_small_group_away(self):
        rng = random.Random(11)
        few = {  # The second case says how many members there are, unless something of it is withheld.
            "members": 40, "threshold": 5, "exactness": "exact",
            "cases": [{"stages": [2, 0, 0, 38], "weeks": [38]}, {"stages": [12, 0, 0, 28], "weeks": [28]}]}
        requests = [few] + [cohort(rng) for _ in range(TABLES)]
        answers = publish(requests)
        targets = []
        shown = 0
        for request, answer in zip(requests, answers):
            if "cases" not in answer:
                continue
            knowledge = participation(request, answer)
            shown += sum(figure is not None for case in answer["cases"] for figure in case["stages"])
            targets += [
                (knowledge, place, request["threshold"], json.dumps(request))
                for place, truth in enumerate(knowledge.truths) if 0 < truth < request["threshold"]]
        self.assertGreater(len(targets), TABLES)
        self.assertGreater(shown, TABLES, "hardly anything is published")
        self.attack(targets)

    def test_no_sum_over_cohorts_gives_a_small_group_away(self):
        rng = random.Random(3)
        began = {"members": 40, "people": 38, "finished": 38, "passedOver": 0, "answers": 114}
        few = {"cohorts": [began, began], "threshold": 5}  # Who finished are as many as began.
        requests = [few] + [cohorts(rng) for _ in range(TABLES)]
        targets = []
        shown = 0
        for request, answer in zip(requests, publish(requests)):
            if "members" not in answer:
                continue
            names = ("people", "finished", "passedOver")
            shown += sum(answer.get(name) is not None for name in names)
            if "answers" in answer:
                self.assertTrue(all(name in answer for name in names))
            knowledge = overview(request, answer)
            targets += [
                (knowledge, place, request["threshold"], json.dumps(request))
                for place, truth in enumerate(knowledge.truths) if 0 < truth < request["threshold"]]
        self.assertGreater(len(targets), TABLES)
        self.assertGreater(shown, TABLES // 2, "hardly anything is published")
        self.attack(targets)

    def test_no_pair_of_releases_gives_a_small_group_away(self):
        rng = random.Random(7)
        pairs = [self.pair(rng) for _ in range(TABLES)]
        verdicts = publish([
            {"threshold": 5, "releases": [[f"p{p}" for p in people] for people in pair["people"]]}
            for pair in pairs])
        entered = [pair for pair, verdict in zip(pairs, verdicts) if verdict["entered"] == [True, True]]
        self.assertGreater(len(entered), TABLES // 10)
        self.assertLess(len(entered), TABLES)
        requests = [
            {"first": counts, "substance": pair["size"], "threshold": 5, "exactness": "rounded"}
            for pair in entered for counts in pair["counts"]]
        answers = publish(requests)
        targets = []
        for index, pair in enumerate(entered):
            both = answers[2 * index:2 * index + 2]
            if all("first" in answer for answer in both):
                targets += self.differences(pair, both)
        self.assertGreater(len(targets), len(entered))
        self.attack(targets)

    def pair(self, rng):
        """Two releases: of some people, and of those without some and with others."""
        size = rng.randint(2, 5)
        left, kept, came = rng.choice([0, 0, rng.randint(1, 12)]), rng.randint(10, 50), rng.randint(0, 15)
        groups = [deal(rng, number, weights(rng, size)) for number in (left, kept, came)]
        return {
            "size": size, "groups": groups,
            "people": [range(left + kept), range(left, left + kept + came)],
            "counts": [[a + b for a, b in zip(groups[0], groups[1])],
                       [a + b for a, b in zip(groups[1], groups[2])]]}

    def differences(self, pair, answers):
        """What both releases say of those who left, stayed and came. Who compares them knows that the ledger lets only
        groups of five or more differ, and that totals are rounded."""
        knowledge = Knowledge()
        places = [[knowledge.unknown(truth, 0, 100) for truth in group] for group in pair["groups"]]
        for counts, answer, (one, other) in zip(pair["counts"], answers, ((0, 1), (1, 2))):
            cells = [
                knowledge.unknown(truth, *interval(figure, 5, True, 100))
                for truth, figure in zip(counts, answer["first"])]
            for cell, a, b in zip(cells, places[one], places[other]):
                knowledge.equal([cell], [a, b])
            number = sum(counts)
            shown = (number + 2) // 5 * 5
            whole = knowledge.unknown(number, max(5, shown - 2), shown + 2)
            knowledge.equal([whole], cells)
        for group, cells in zip(pair["groups"], places):
            low, high = (0, 0) if sum(group) == 0 else (5, 100)
            knowledge.equal([knowledge.unknown(sum(group), low, high)], cells)
        label = json.dumps(pair["groups"])
        return [
            (knowledge, place, 1, label)
            for group, cells in zip(pair["groups"], places)
            for place, truth in zip(cells, group) if 0 < truth < 5 and sum(group) > 0]


if __name__ == "__main__":
    unittest.main()
