"""How much memory a process has held."""

from pathlib import Path


def memory() -> float:
    """The most that this process has held since its program began, in MB (Linux).

    What `getrusage` tells is more: a process that was started by a large one has its peak for its own.
    """
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024
