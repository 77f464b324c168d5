"""What somebody can find out from published counts: the least and the greatest that each may be, by linear programming."""

import math

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_matrix


class Knowledge:
    """Unknown counts, what is published of them, and how they add up."""

    def __init__(self):
        self.bounds = []
        self.truths = []
        self.sums = []

    def unknown(self, truth, low, high):
        """A count; returns its place."""
        self.bounds.append((low, high))
        self.truths.append(truth)
        return len(self.bounds) - 1

    def equal(self, left, right):
        """The counts on both sides have the same sum."""
        self.sums.append(([(place, 1) for place in left] + [(place, -1) for place in right], 0))

    def total(self, places, number):
        """The counts add up to a number."""
        self.sums.append(([(place, 1) for place in places], number))


def interval(figure, threshold, rounded, most):
    """What a figure says of its count. Who knows the rules knows that what is shown is nobody or enough people."""
    if figure is None:
        return (0, most)
    if figure == 0 or not rounded:
        return (figure, figure)
    return (max(threshold, figure - 2), figure + 2)


def question(request, answer):
    """What the published counts of a question say to somebody who knows how many people there are."""
    knowledge = Knowledge()
    people = sum(request["first"])
    rounded = request["exactness"] == "rounded"

    def unknown(truth, figure):
        return knowledge.unknown(
            truth, *interval(figure, request["threshold"], rounded, people))

    first = [unknown(t, f) for t, f in zip(request["first"], answer["first"])]
    knowledge.total(first, people)
    if "moves" in answer:
        cells = [[unknown(t, f) for t, f in zip(*rows)]
                 for rows in zip(request["moves"], answer["moves"])]
        columns = list(zip(*request["moves"]))
        second = [unknown(sum(t), f) for t, f in zip(columns, answer["second"])]
        for place, row in zip(first, cells):
            knowledge.equal([place], row)
        for place, column in zip(second, zip(*cells)):
            knowledge.equal([place], column)
    if "certainties" in answer:
        cells = [[unknown(t, f) for t, f in zip(*rows)]
                 for rows in zip(request["certainties"], answer["certainties"])]
        sure = [unknown(sum(t), f) for t, f in zip(request["certainties"], answer["certainty"])]
        for place, row in zip(sure, cells):
            knowledge.equal([place], row)
        for place, column in zip(first, zip(*cells)):
            knowledge.equal([place], column)
    if "options" in answer:
        said = first[:request["substance"]]
        number = sum(request["first"][:request["substance"]])
        for truth, chosen, others in zip(request["options"], answer["options"], answer["others"]):
            knowledge.equal([unknown(truth, chosen), unknown(number - truth, others)], said)
    return knowledge


def participation(request, answer):
    """What published participation says to somebody who doesn't know how many members there are, but that they
    are the same with every case."""
    knowledge = Knowledge()
    most = 10 * request["members"]
    rounded = request["exactness"] == "rounded"

    def unknown(truth, figure):
        return knowledge.unknown(
            truth, *interval(figure, request["threshold"], rounded, most))

    members = unknown(request["members"], answer.get("members"))
    for truth, shown in zip(request["cases"], answer["cases"]):
        stages = [unknown(t, f) for t, f in zip(truth["stages"], shown["stages"])]
        knowledge.equal([members], stages)
        knowledge.equal([unknown(sum(truth["stages"][2:]), shown.get("people"))], stages[2:])
        if truth["weeks"]:
            weeks = [unknown(t, f) for t, f in zip(truth["weeks"], shown["weeks"])]
            knowledge.equal([stages[3]], weeks)
    return knowledge


def overview(request, answer):
    """What the sums over all cohorts say to somebody who knows how many members each has, and what the results of each
    show: who began, finished and passed something over, where neither they nor the others are few."""
    knowledge = Knowledge()
    threshold = request["threshold"]
    cohorts = [cohort for cohort in request["cohorts"] if cohort["members"] >= threshold]

    def few(*counts):
        return any(0 < count < threshold for count in counts)

    sums = {name: [] for name in ("people", "finished", "passedOver")}
    for cohort in cohorts:
        members, people = cohort["members"], cohort["people"]

        def count(truth, known):
            return knowledge.unknown(truth, *((truth, truth) if known else (0, members)))

        known = not few(people, members - people)
        began = count(people, known)
        knowledge.total([began, count(members - people, known)], members)
        sums["people"].append(began)
        for name in ("finished", "passedOver"):
            rest = people - cohort[name]
            shown = known and not few(cohort[name], rest)
            those = count(cohort[name], shown)
            knowledge.equal([those, count(rest, shown)], [began])
            sums[name].append(those)
    everybody = sum(cohort["members"] for cohort in cohorts)
    totals = {}
    for name, places in sums.items():
        truth = sum(knowledge.truths[place] for place in places)
        totals[name] = knowledge.unknown(truth, *interval(answer.get(name), threshold, False, everybody))
        knowledge.equal([totals[name]], places)
    for name, whole in (("people", None), ("finished", "people"), ("passedOver", "people")):
        number = everybody if whole is None else knowledge.truths[totals[whole]]
        rest = knowledge.unknown(number - knowledge.truths[totals[name]], 0, everybody)
        if whole is None:
            knowledge.total([totals[name], rest], everybody)
        else:
            knowledge.equal([totals[name], rest], [totals[whole]])
    return knowledge


def ranges(cases):
    """For each of many (knowledge, place) the whole numbers that the count may be, as (least, greatest).

    The problems have nothing to do with each other, so that one linear program solves all of them.
    """
    rows, columns, values, right, bounds, targets = [], [], [], [], [], []
    for knowledge, place in cases:
        offset = len(bounds)
        targets.append(offset + place)
        bounds += knowledge.bounds
        for terms, number in knowledge.sums:
            for index, factor in terms:
                rows.append(len(right))
                columns.append(offset + index)
                values.append(factor)
            right.append(number)
    matrix = coo_matrix((values, (rows, columns)), shape=(len(right), len(bounds)))
    found = []
    for sign in (1, -1):
        costs = np.zeros(len(bounds))
        costs[targets] = sign
        solution = linprog(costs, A_eq=matrix.tocsr(), b_eq=right, bounds=bounds, method="highs")
        if solution.status == 2:
            # The presolver of HiGHS in SciPy 1.10 finds no solution of some problems that have one.
            solution = linprog(
                costs, A_eq=matrix.tocsr(), b_eq=right, bounds=bounds, method="highs",
                options={"presolve": False})
        if solution.status != 0:
            raise AssertionError("the published figures contradict each other: " + solution.message)
        found.append(solution.x[targets])
    return [(math.ceil(low - 1e-6), math.floor(high + 1e-6)) for low, high in zip(*found)]
