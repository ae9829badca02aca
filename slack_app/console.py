"""Where the commands write, and how they stop: in a sentence that says what happened and what to do."""

import typer
from rich.console import Console
from rich.markup import escape

from slack_app.settings import Settings, SettingsWrong, read_settings

console = Console(stderr=True)


def stopped(reason: str) -> typer.Exit:
    """Say why a command stops, and give what to raise."""
    console.print(f"[bold red]Stopped.[/] {escape(reason)}", highlight=False, soft_wrap=True)
    return typer.Exit(1)


def settings_or_stop() -> Settings:
    """Read the settings; a command whose settings cannot work stops here."""
    try:
        return read_settings()
    except SettingsWrong as error:
        raise stopped(f"The settings cannot work. {error}") from error
