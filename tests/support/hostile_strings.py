"""Ten texts that could be read as markup, as an action, as a template or as a path."""

from typing import Final

STRINGS: Final = (
    "[/]",
    "[/",
    "a [/close] b",
    "[@click=app.bell]x[/]",
    "[bold]fet[/bold]",
    "[x] ringt skolan",
    "[$primary]färg",
    "\\[b] {braces} %s",
    "[link=file:///etc]l[/link]",
    "[red]Ada[/red] [[",
)
