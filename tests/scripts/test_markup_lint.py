"""The lint that keeps people's words from being read as markup."""

from pathlib import Path

import pytest

from checks import markup

WIDGETS = "from textual.widgets import Label, Static, DataTable\nimport textual.widgets\n"


def advice(source: str) -> list[str]:
    return [finding.advice for finding in markup.findings_in(WIDGETS + source, Path("x.py"))]


@pytest.mark.parametrize(
    "source",
    [
        'Label("[b]Anna")',
        "x = Static(text)",
        "DataTable[str]()",
        "textual.widgets.Button(name)",
        "from textual.widgets.option_list import Option as Row\nRow(name)",
        "class Clock(Static): ...",
        "class Table(DataTable[str]): ...",
        "class Panel:\n def render(self) -> str: ...",
        "self.border_title = name",
        "self.border_subtitle: str = name",
        "row.tooltip = name",
        "row.with_tooltip(name)",
        "self.notify(name)",
        "self.app.notify(name, markup=True)",
        "Content.from_markup(name)",
        "rich.text.Text.from_markup(name)",
        "Content.from_text(name)",
    ],
)
def test_refused(source: str) -> None:
    assert len(advice(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "safe.label(name)",
        "from assistant.tui.safe import Static as Plain\nPlain(name)",
        "self.query_one(Label)",
        "class Clock(Static):\n def render(self) -> Content: ...",
        "self.notify(name, markup=False)",
        "Content(name)",
        "Content.from_text(name, markup=False)",
        "class Static: ...\n",
        "title = self.border_title",
    ],
)
def test_allowed(source: str) -> None:
    assert advice(source) == []


def test_the_one_safe_module_is_left_alone(tmp_path: Path) -> None:
    bad = "from textual.widgets import Label\n\nLabel(name)\n"
    (tmp_path / "panels").mkdir()
    for name in ("safe.py", "app.py", "panels/safe.py"):
        (tmp_path / name).write_text(bad, "utf-8")
    found = list(markup.findings(tmp_path))
    assert [finding.path.relative_to(tmp_path).as_posix() for finding in found] == [
        "app.py",
        "panels/safe.py",
    ]
    assert str(found[0]).endswith(
        "app.py:3: make the Label with safe.py, which shows text as typed"
    )


def test_the_exit_status_tells(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert markup.main([str(tmp_path)]) == 0
    (tmp_path / "app.py").write_text("self.notify(name)\n", "utf-8")
    assert markup.main([str(tmp_path)]) == 1
    assert "app.py:1: write notify(…, markup=False)" in capsys.readouterr().out
