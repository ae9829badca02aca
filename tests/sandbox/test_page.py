"""The page is plain files of its own, and knows everything that the sandbox lets an app send."""

import re
import tomllib
from pathlib import Path

import aiohttp
import pytest

from slack_app.sandbox import Sandbox
from slack_app.sandbox.blocks.blocks import BLOCKS
from slack_app.sandbox.blocks.elements import ELEMENTS
from slack_app.sandbox.blocks.rich_text import LEAVES, PARTS
from slack_app.sandbox.page import FOLDER
from tests.sandbox import layouts

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted(FOLDER.glob("*.js"))


def keys(name: str) -> set[str]:
    """The keys of a table of the page's scripts, those of the tables that it takes over too."""
    found = [
        match.group(1)
        for path in SCRIPTS
        for match in [re.search(rf"^export const {name} = {{\n(.*?)^}};", path.read_text(), re.DOTALL | re.MULTILINE)]
        if match
    ]
    assert len(found) == 1, f"no table {name}"
    body = found[0]
    own = set(re.findall(r"^  (\w+)(?:,|:)", body, re.MULTILINE))
    return own.union(*(keys(other) for other in re.findall(r"^  \.\.\.(\w+),", body, re.MULTILINE)))


@pytest.mark.parametrize(
    ("table", "sent"),
    [
        ("BLOCKS", {*BLOCKS, *layouts.BLOCKS}),
        ("ELEMENTS", {*ELEMENTS, *layouts.ELEMENTS}),
        ("LEAVES", set(LEAVES)),
        ("PARTS", set(PARTS)),
    ],
)
def test_there_is_a_way_to_show_whatever_an_app_may_send(table: str, sent: set[str]) -> None:
    assert sent - keys(table) == set()


def test_nothing_is_fetched_from_elsewhere() -> None:
    for path in FOLDER.iterdir():
        if path.suffix in {".html", ".css", ".js"}:
            elsewhere = re.findall(
                r"(?:https?:)?//[a-z][\w.-]+\.\w+", re.sub(r"^\s*//.*$", "", path.read_text(), flags=re.M)
            )
            assert set(elsewhere) <= {"http://www.w3.org"}, path.name


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_what_others_wrote_is_never_read_as_html(path: Path) -> None:
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|srcdoc", path.read_text())
    assert len(path.read_text().splitlines()) <= 300


def test_an_ordinary_installation_has_every_file_of_the_page() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]
    assert (FOLDER / "__init__.py").exists(), "folders that are no packages are left out"
    kinds = {path.suffix for path in FOLDER.iterdir() if path.is_file()} - {".py"}
    assert {f"*{kind}" for kind in kinds} <= set(settings["package-data"]["*"])


async def test_the_page_and_its_files_are_served_and_nothing_else(sandbox: Sandbox) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{sandbox.url}/") as answer:
            assert answer.status == 200
            assert answer.content_type == "text/html"
            assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
            named = re.findall(r'(?:src|href)="(/page/[^"]+)"', await answer.text())
        assert len(named) > 3
        imported = [f"/page/{name}" for path in SCRIPTS for name in re.findall(r'from "\./([^"]+)"', path.read_text())]
        for name in [*named, *sorted(set(imported))]:
            async with session.get(sandbox.url + name) as answer:
                assert (name, answer.status) == (name, 200)
        for name in ("/page/__init__.py", "/page/..%2fserver.py", "/page/nothing.js"):
            async with session.get(sandbox.url + name) as answer:
                assert answer.status == 404
