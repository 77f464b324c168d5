"""The places of Swift sources that can be changed."""

import re

from . import operators

TOKEN = re.compile(r'''
    (?P<comment>//[^\n]*) | (?P<number>\b(?:0x[0-9A-Fa-f_]+|\d[\d_]*(?:\.\d+)?)\b)
  | (?P<word>[A-Za-z_$`\\#@][\w$`]*) | (?P<operator>[-+*/%<>=!&|^~?.]+) | (?P<other>[()\[\]{},:;])
  | (?P<space>\s+) | (?P<rest>.)
''', re.X | re.S)
QUOTE = re.compile(r'(#*)("""|")')

ATTRIBUTES = ("import", "internal import", "public import", "package import", "@")
CONDITION = re.compile(r"^(\s*(?:\} else )?(?:if|guard|while) )((?!let |var |case |#)[^{,]+?)( (?:else )?\{.*)$")
STATEMENT = re.compile(
    r"^(\s+)((?:try |_ = )?(?![A-Z]\w*(?:\.[A-Z]\w*)*\()\w[\w.$]*(?:\[[^\]]*\])?"
    r"(?:[\w.$\[\]?]*\(.*\)| (?:=|\+=|-=) [^{}]*))$")
NO_STATEMENT = re.compile(
    r"\s*(return|throw|let|var|case|super|self\.init|init|if|guard|for|while|switch|await)\b")
INITIALISATION = re.compile(r"\s*(?:self\.)?\w+ = ")
# The beginning of a body that, where it is one expression, gives back what that is worth.
GIVES_BACK = re.compile(r"(?:->.*|\bvar \w+: .*|\b(?:map|filter|contains)) \{$")
GOES_ON = re.compile(r"(?:[-+*/=<>&|?:,(\[]|return|\bin)$")


class Site:
    """A place in a file, what replaces it, and the mutants that are chosen between there."""

    def __init__(self, path, line, start, end, changes, write, declare=None, partner=None):
        self.path, self.line, self.start, self.end = path, line, start, end
        # What each mutant does.
        self.changes = changes
        self.write, self.declare = write, declare
        # A site that closes what another one opened belongs to that.
        self.owner = partner or self
        self.first = 0

    @property
    def leaves_out(self):
        """Whether a statement is left out."""
        return self.owner.changes[0].startswith("without")

    @property
    def is_literal(self):
        """Whether a number, text or truth value is changed."""
        return self.owner is self and self.declare is None and self.end > self.start


class Tokens:
    """The tokens of a source, those of interpolated expressions among them, as (kind, content, start, end)."""

    def __init__(self, text):
        self.text, self.found = text, []
        self.scan(0)

    def scan(self, place):
        """Reads on, to a parenthesis that closes what was open before; returns where that is."""
        depth = 0
        while place < len(self.text):
            quote = QUOTE.match(self.text, place)
            if quote:
                place = self.string(quote)
                continue
            match = TOKEN.match(self.text, place)
            depth += {"(": 1, ")": -1}.get(match.group(), 0)
            if depth < 0:
                return place
            self.found.append((match.lastgroup, match.group(), place, match.end()))
            place = match.end()
        return place

    def string(self, quote):
        start, place = quote.start(), quote.end()
        hashes, is_plain = quote[1], True
        while not self.text.startswith(quote[2] + hashes, place):
            if not self.text.startswith("\\" + hashes, place):
                place += 1
                continue
            place += 1 + len(hashes)
            if self.text[place] == "(":
                is_plain = False
                place = self.scan(place + 1)
            place += 1
        place += len(quote[2] + hashes)
        if is_plain and quote.group() == '"':
            self.found.append(("text", self.text[start:place], start, place))
        return place


def sites(path, text):
    """The places of a file that can be changed."""
    lines = text.split("\n")
    return token_sites(path, text, lines) + line_sites(path, lines)


def token_sites(path, text, lines):
    """Operators, numbers, truth values and texts."""
    found = []
    for kind, content, start, end in Tokens(text).found:
        if kind in ("comment", "space"):
            continue
        number = text.count("\n", 0, start) + 1
        line = lines[number - 1].strip()
        if line.startswith(ATTRIBUTES) or is_enum_case(line) or is_operator_declaration(line, kind):
            continue

        def add(changed, write, declare=None):
            changes = [f"{content} → {other}" for other in changed]
            found.append(Site(path, number, start, end, changes, write, declare))

        def add_choice(other):
            add([other], lambda site, content=content: f"mutated({site.first}, {content}, {other})")

        def add_operator(kind, changed):
            add(changed, lambda site, base=content: operators.name(base, site.first),
                lambda site, base=content: operators.declaration(kind, base, site.first, changed))

        before, after = text[start - 1:start] or " ", text[end:end + 1] or " "
        if kind == "operator" and before.isspace() and after.isspace():
            if change := operators.changes(content):
                add_operator(*change)
        elif kind == "operator" and content == "!" and not (before.isalnum() or before in ")]_"):
            add_operator("not", ["nothing"])
        elif kind == "number" and before not in "$.\\":
            add_choice(f"{content} + 1")
        elif kind == "word" and content in ("true", "false") and not line.startswith("case"):
            add_choice("false" if content == "true" else "true")
        elif kind == "text":
            is_character = len(content) == 3 or (content[1] == "\\" and content[2:3] in tuple('u"ntr\\'))
            add_choice('"\\u{1}"' if is_character else '"\\u{1}\\u{1}"')
    return found


def is_enum_case(line):
    return line.startswith(("case ", "indirect case ")) and ":" not in line.split("//")[0]


def is_operator_declaration(line, kind):
    return bool(re.match(r"(infix|prefix|public static func|static func) [<>=+-]", line)
                or kind == "operator" and re.match(r".*\b(func|init)\b.*[<=+-] ?\(", line))


def is_in_initialiser(lines, number):
    """Whether a line is in the body of an initialiser, which has to set everything."""
    indent = len(lines[number - 1]) - len(lines[number - 1].lstrip())
    for line in reversed(lines[:number - 1]):
        own = len(line) - len(line.lstrip())
        if line.strip() and own < indent and line.lstrip()[0] not in ")}":
            if re.match(r"\s*(?:[\w()]+ )*init[(<?]", line):
                return True
            if re.match(r"\s*(?:[\w()]+ )*(?:func|struct|class|enum|extension)\b", line):
                return False
            indent = own
    return False


def line_sites(path, lines):
    """Conditions, and statements that stand on a line of their own."""
    found, offset = [], 0

    def wrap(number, start, end, change, opening, closing):
        site = Site(path, number, start, start, [change], lambda site: opening.format(site.first))
        found.extend([site, Site(path, number, end, end, [], lambda site: closing, partner=site)])

    for number, line in enumerate(lines, 1):
        match = CONDITION.match(line)
        if match and match[2].count("(") == match[2].count(")") and " let " not in match[2]:
            wrap(number, offset + match.end(1), offset + match.end(2),
                 f"{match[2]} → !({match[2]})", "negated({}, ", ")")
        match = STATEMENT.match(line)
        before = lines[number - 2].rstrip() if number > 1 else ""
        after = lines[number].strip() if number < len(lines) else ""
        if (match and line.count("(") == line.count(")") and line.count("{") == line.count("}")
                and not NO_STATEMENT.match(line) and not GOES_ON.search(before)
                and not (INITIALISATION.match(line) and is_in_initialiser(lines, number))
                and not (after == "}" and GIVES_BACK.search(before) and " = " not in line)
                and not after.startswith((".", "?", "+", "-", "&&", "||", "*", "/", ":", "="))):
            wrap(number, offset + len(match[1]), offset + len(line),
                 f"without: {match[2]}", "if kept({}) {{ ", " }")
        offset += len(line) + 1
    return found
