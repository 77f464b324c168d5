"""A library that has every kind of page, and everything the format has, in both languages."""

from sites import ROOT, build, casebook, library, temporary_folder
from test_exercise import QUESTIONS

CHINESE = (ROOT / "cases/employment-counter.md").read_text("utf-8")
EVERYTHING = """---
title: Everything
language: LANGUAGE
summary: A summary & more.
date: 2020-01-02
published: 2020-02-03
tags: [one, 二]
competencies: [listening]
audience: [staff]
objectives: [See it]
difficulty: advanced
duration: 20
---

## Description

A [link](https://example.org/), [another case](other.md), a note[^1], `code`, *emphasis*, **bold**.

| a | b |
| --- | ---: |
| 1 | 2 |

> [!WARNING]
> Careful.

> A quotation

```swift
let a = 1
```

1. one
2. two

### Timeline

- 2020-01-02 12:30 It happens.
- 2020-01-03 It goes on.

### Decision

1. What do you do? {#what}
   - [Look](#look)
   - [Wait](#wait)

### Look

You see.

### Wait

You wait.

[^1]: The note.

## Analysis

ANALYSIS

### Causes

- **A cause** is there. #one

### Measures

- **A measure** is taken. #one
""" + "\n## Questions\n" + QUESTIONS


def everything(test):
    """The site."""
    other = EVERYTHING.replace("LANGUAGE", "zh-Hans").replace("title: Everything", "title: 全部")
    return build(test, library(test, {
        "casebook.yml": "title: Cases\nlanguage: en\ndescription: One sentence.\n",
        "cases/everything.md": EVERYTHING.replace("LANGUAGE", "en"),
        "cases/other.md": other,
        "cases/中文.md": CHINESE,
        "cases/held.md": EVERYTHING.replace("LANGUAGE", "en").replace("duration: 20", "reveal: facilitator"),
    }))


def chinese(test):
    """A site whose own pages are Chinese, with the results of people who don't exist."""
    return with_results(test, library(test, {
        "casebook.yml": "title: 案例库\nlanguage: zh-Hans\nthemes:\n  a: 致歉\n  b: 下一步\n",
        "cases/中文.md": CHINESE}))


def english_results(test):
    """A site with results in English, of two cases."""
    return with_results(test, library(test, {
        "casebook.yml": "title: Cases\nlanguage: en\nthemes:\n  a: Says sorry\n",
        "cases/everything.md": EVERYTHING.replace("LANGUAGE", "en"),
        "cases/other.md": EVERYTHING.replace("LANGUAGE", "en")}))


def with_results(test, folder):
    """The site of a library with the results of a synthetic cohort."""
    casebook("demo", "cohort", "--people", "60", folder=folder)
    site = temporary_folder(test) / "site"
    casebook("build", "--results", "--store", "demo-store", "--output", site, folder=folder)
    return site
