#!/usr/bin/python3
"""Makes the pictures of the README: a page of the demo's site, and a session in a terminal.

Needs `make demo` before, chromium, and the packages python3-pexpect and python3-pyte.
"""

import html
import os
import pathlib
import subprocess
import unicodedata

import pexpect
import pyte

ROOT = pathlib.Path(__file__).resolve().parent.parent
CASEBOOK = ROOT / ".build/release/casebook"
PICTURES = ROOT / "docs/pictures"
COLUMNS, ROWS = 80, 24
CELL_WIDTH, CELL_HEIGHT = 9, 20
COLOURS = {"default": "#24292f", "brightblack": "#6e7781", "black": "#24292f"}


def session() -> pyte.Screen:
    """The tour, up to the analysis being about to be shown."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    environment = dict(os.environ, LANG="C.UTF-8", TERM="xterm-256color")
    environment.pop("NO_COLOR", None)
    program = pexpect.spawn(
        str(CASEBOOK), ["tour", "--language", "zh-Hans"], env=environment, dimensions=(ROWS, COLUMNS),
        timeout=20)

    def settle() -> None:
        """Takes in what is shown, until nothing has come for a second."""
        while True:
            try:
                stream.feed(program.read_nonblocking(4096, timeout=1))
            except pexpect.TIMEOUT:
                return

    settle()
    for typed in ("", "", "2", "您跑了这么远，我看到了。12号房间能盖章，他们到六点。", "。", ""):
        program.sendline(typed)
        settle()
    program.close(force=True)
    return screen


def wide(character: str) -> bool:
    """Whether a character takes two columns."""
    return unicodedata.east_asian_width(character) in "WF"


def picture(screen: pyte.Screen) -> str:
    """The screen as SVG: each run of cells of one style is a text of a fixed length."""
    width, height = COLUMNS * CELL_WIDTH + 24, ROWS * CELL_HEIGHT + 24
    texts = []
    for row in range(ROWS):
        column = 0
        while column < COLUMNS:
            cell = screen.buffer[row][column]
            style = (cell.fg, cell.bold)
            start, run = column, ""
            while column < COLUMNS:
                cell = screen.buffer[row][column]
                if (cell.fg, cell.bold) != style:
                    break
                run += cell.data
                column += 2 if cell.data and wide(cell.data[0]) else 1
            if not run.strip():
                continue
            colour = COLOURS.get(style[0], "#0550ae" if len(style[0]) != 6 else f"#{style[0]}")
            weight = ' font-weight="bold"' if style[1] else ""
            texts.append(
                f'<text x="{12 + start * CELL_WIDTH}" y="{12 + row * CELL_HEIGHT + 15}" '
                f'textLength="{(column - start) * CELL_WIDTH}" lengthAdjust="spacingAndGlyphs" '
                f'fill="{colour}"{weight} xml:space="preserve">{html.escape(run)}</text>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">'
        f"<title>A session in a terminal</title>"
        f'<rect width="{width}" height="{height}" rx="8" fill="#f6f8fa" stroke="#d0d7de"/>'
        f"<g font-family=\"'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace\" font-size=\"15\">"
        + "\n".join(texts) + "</g></svg>\n")


def page() -> None:
    """A page of the site that the demo built."""
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--hide-scrollbars", "--window-size=1100,900",
         "--force-device-scale-factor=1", f"--screenshot={PICTURES / 'page.png'}",
         (ROOT / "site/public/cases/employment-counter/index.html").as_uri()],
        check=True, capture_output=True)


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    (PICTURES / "session.svg").write_text(picture(session()), encoding="utf-8")
    page()
