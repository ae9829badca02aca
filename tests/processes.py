"""Processes of tests, forked from one server that has read before what they need.

A test process has one such server, whose list of modules whoever sets it last replaces: each adds to it here instead.
"""

import multiprocessing

FORKED = multiprocessing.get_context("forkserver")
_modules: list[str] = []


def preload(module: str) -> None:
    """Let the server import a module before it forks anything: call it when the module is imported."""
    _modules.append(module)
    FORKED.set_forkserver_preload(_modules)
