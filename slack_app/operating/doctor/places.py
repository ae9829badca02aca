"""Files and folders as this user sees them: what they may not look into is not there."""

import os
from pathlib import Path


def is_there(path: Path) -> bool:
    """Say whether there is something."""
    try:
        return path.exists()
    except OSError:
        return False


def may_write(folder: Path) -> bool:
    """Say whether it is a folder in which files can be made and read."""
    try:
        return folder.is_dir() and os.access(folder, os.R_OK | os.W_OK | os.X_OK)
    except OSError:
        return False
