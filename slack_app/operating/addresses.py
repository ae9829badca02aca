"""The address at which the world reaches Rebound."""

from urllib.parse import urlsplit


class AddressWrong(Exception):
    """Slack, or another system, could not call this address; the text says how to write it."""


def read_address(url: str) -> str:
    """Give the address without a slash at its end.

    Raises:
        AddressWrong: it is no https address, or names more than a host.
    """
    try:
        parts = urlsplit(url.strip())
        is_complete = bool(parts.hostname) and parts.port != 0
    except ValueError:
        parts, is_complete = urlsplit(""), False
    example = "write where Rebound is reached from outside, such as https://rebound.example.com"
    if parts.scheme != "https":
        raise AddressWrong(f"{url} does not begin with https://, and nothing else is safe: {example}.")
    if not is_complete or "@" in parts.netloc or any(character.isspace() for character in parts.netloc):
        raise AddressWrong(f"{url} names no host that can be called: {example}.")
    if parts.path not in {"", "/"} or parts.query or parts.fragment:
        raise AddressWrong(f"{url} has more than a host; Rebound adds the rest itself: {example}.")
    return f"https://{parts.netloc}"
