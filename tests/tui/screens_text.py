"""The screen as a terminal shows it, in plain text."""

from textual.app import App


def screen_text(app: App[None]) -> str:
    """Every row of what is on the screen, what lies under a question included."""
    rows = [strip.text for strip in app.screen._compositor.render_strips()]
    return "\n".join(row.rstrip() for row in rows)


def flat(text: str) -> str:
    """The text without the breaks between rows and the column's edge, for long sentences."""
    rows = [
        max((piece.strip(" ▎▌▄▃▂▁▅▆▇█") for piece in row.split("│")[1:] or [row]), key=len)
        for row in text.splitlines()
    ]
    return " ".join(" ".join(rows).split())
