#!/usr/bin/env python3
"""Writes a library of made-up cases, the same for the same seed.

Each case has about 4.5 KB: three sections, quotations, lists with bold leads, a link, code, emphasis, and
three questions. A third is in Chinese.
"""

import argparse
import pathlib
import random

TAGS = ("attitude", "complaint", "queue", "privacy", "process", "safety", "handover", "access")
WORDS = (
    "the clerk a visitor the form two minutes at the counter waited asked answered wrote again"
    " before noon with patience without a number because nobody had said so"
).split()
HAN = "窗口群众办理等待材料电话登记说明道歉答复流程责任培训检查问题原因措施态度时间安排同事主任大厅"


def sentence(rng: random.Random, chinese: bool, length: int) -> str:
    """A sentence of about `length` words, or twice as many Chinese characters."""
    if chinese:
        return "".join(rng.choice(HAN) for _ in range(2 * length)) + "。"
    return " ".join(rng.choice(WORDS) for _ in range(length)).capitalize() + "."


def paragraph(rng: random.Random, chinese: bool) -> str:
    """Four sentences."""
    space = "" if chinese else " "
    return space.join(sentence(rng, chinese, rng.randint(9, 16)) for _ in range(4))


def case(rng: random.Random, number: int) -> str:
    """The text of a case."""
    chinese = number % 3 == 0
    names = ("案例描述", "案例分析", "思考问题") if chinese else ("Description", "Analysis", "Questions")
    tags = ", ".join(rng.sample(TAGS, 3))
    date = f"20{rng.randint(10, 25)}-0{rng.randint(1, 9)}-1{rng.randint(0, 9)}"
    lines = [
        "---", f'title: "Case {number}: {sentence(rng, chinese, 4)[:-1]}"',
        f"language: {'zh-Hans' if chinese else 'en'}", f"date: {date}", f"tags: [{tags}]",
        f"source: bureau {number % 40}", "---", "", f"## {names[0]}", "",
    ]
    lines += [text for _ in range(4) for text in (paragraph(rng, chinese), "")]
    lines += ["> " + paragraph(rng, chinese), "", f"## {names[1]}", ""]
    lines += [f"{n}. **Point {n}** {paragraph(rng, chinese)}" for n in (1, 2, 3)] + [""]
    lines += [f"- {sentence(rng, chinese, 10)}" for _ in range(4)] + [""]
    link = f"[link](https://example.org/{number}) `code` *emphasis*"
    lines += [paragraph(rng, chinese) + " " + link, "", f"## {names[2]}", ""]
    lines += [f"{n}. {sentence(rng, chinese, 14)} {{#q{n}}}" for n in (1, 2, 3)]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Writes the cases named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, help="how many cases")
    parser.add_argument("folder", type=pathlib.Path, help="the folder for the cases")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(options.seed)
    for number in range(options.count):
        path = options.folder / f"case-{number:06}.md"
        path.write_text(case(rng, number), encoding="utf-8")


if __name__ == "__main__":
    main()
