"""Operators of their own for mutants: each does what the usual one does, and something else where its mutant is chosen."""

COMPARISONS = {"<": ["<=", ">="], ">": [">=", "<="], "<=": ["<", ">"], ">=": [">", "<"],
               "==": ["!="], "!=": ["=="]}
SUMS = {"+": "-", "-": "+", "*": "+", "/": "*", "%": "+", "&+": "&-", "&-": "&+", "&*": "&+"}
ASSIGNMENTS = {"+=": "-=", "-=": "+=", "*=": "+=", "/=": "*="}
LOGIC = {"&&": "||", "||": "&&"}


def changes(operator):
    """The kind of an operator between two spaces, and what may stand in its place; None where nothing may."""
    if operator in COMPARISONS:
        return "comparison", COMPARISONS[operator]
    if operator in SUMS:
        return "sum", [SUMS[operator]]
    if operator in ASSIGNMENTS:
        return "assignment", [ASSIGNMENTS[operator]]
    if operator in LOGIC:
        return "logic", [LOGIC[operator]]
    if operator == "??":
        return "default", ["the default"]
    return None


def name(base, number):
    """The name of an operator of its own: the usual one and arrows, which may stand in a name."""
    return base + "".join(chr(0x2190 + int(digit)) for digit in str(number))


def declaration(kind, base, first, changed):
    """The operator `name(base, first)`, which does something of `changed` where a mutant from `first` on is chosen."""
    own = name(base, first)
    cases = "".join(f" case {first + place}: return a {other} b;" for place, other in enumerate(changed))
    choice = f"switch activeMutant {{{cases} default: return a {base} b }}"
    return {"comparison": comparison, "sum": total, "assignment": assignment, "logic": logic,
            "not": negation, "default": coalescing}[kind](own, base, first, changed, choice)


def comparison(own, base, first, changed, choice):
    isEquality = base in ("==", "!=")
    text = f"infix operator {own}: ComparisonPrecedence\n"
    limit = "Equatable" if isEquality else "Comparable"
    text += f"func {own}<T: {limit}>(a: T, b: T) -> Bool {{ {choice} }}\n"
    if isEquality:
        return text + f"func {own}<T>(a: T?, b: _OptionalNilComparisonType) -> Bool {{ {choice} }}\n"
    for types in ("AB", "ABC"):
        tuple_of = ", ".join(types)
        limits = ", ".join(f"{one}: Comparable" for one in types)
        text += f"func {own}<{limits}>(a: ({tuple_of}), b: ({tuple_of})) -> Bool {{ {choice} }}\n"
    return text


def total(own, base, first, changed, choice):
    order = "AdditionPrecedence" if base in ("+", "-", "&+", "&-") else "MultiplicationPrecedence"
    text = f"infix operator {own}: {order}\n"
    limits = {"+": ["AdditiveArithmetic"], "-": ["AdditiveArithmetic"], "*": ["Numeric"],
              "/": ["BinaryInteger", "FloatingPoint"], "%": ["BinaryInteger"]}
    for limit in limits.get(base, ["FixedWidthInteger"]):
        text += f"func {own}<T: {limit}>(a: T, b: T) -> T {{ {choice} }}\n"
    if base == "+":
        text += (f"func {own}<T: RangeReplaceableCollection>(a: T, b: T) -> T "
                 f"{{ activeMutant == {first} ? a : a + b }}\n")
    return text


def assignment(own, base, first, changed, choice):
    text = f"infix operator {own}: AssignmentPrecedence\n"
    limits = {"+=": ["AdditiveArithmetic"], "-=": ["AdditiveArithmetic"], "*=": ["Numeric"],
              "/=": ["BinaryInteger", "FloatingPoint"]}
    for limit in limits[base]:
        text += (f"func {own}<T: {limit}>(a: inout T, b: T) "
                 f"{{ if activeMutant == {first} {{ a {changed[0]} b }} else {{ a {base} b }} }}\n")
    if base == "+=":
        text += (f"func {own}<T: RangeReplaceableCollection, S: Sequence>(a: inout T, b: S) "
                 f"where S.Element == T.Element {{ if activeMutant != {first} {{ a += b }} }}\n")
    return text


def logic(own, base, first, changed, choice):
    order = "LogicalConjunctionPrecedence" if base == "&&" else "LogicalDisjunctionPrecedence"
    return (f"infix operator {own}: {order}\n"
            f"func {own}(a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool "
            f"{{ if activeMutant == {first} {{ return try a {changed[0]} b() }}; return try a {base} b() }}\n")


def negation(own, base, first, changed, choice):
    return (f"prefix operator {own}\n"
            f"prefix func {own}(a: Bool) -> Bool {{ activeMutant == {first} ? a : !a }}\n")


def coalescing(own, base, first, changed, choice):
    # As the library's own: a default may be optional too.
    return f"infix operator {own}: NilCoalescingPrecedence\n" + "".join(
        f"func {own}<T>(a: T?, b: @autoclosure () throws -> T{mark}) rethrows -> T{mark} "
        f"{{ if activeMutant == {first} {{ return try b() }}; return try a ?? b() }}\n"
        for mark in ("", "?"))
