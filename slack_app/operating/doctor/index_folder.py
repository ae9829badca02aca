"""Whether indexes of open work can be kept, so that a start reads only what has changed meanwhile."""

from slack_app.operating.doctor.findings import Finding, fix, note, ok
from slack_app.operating.doctor.places import is_there, may_write
from slack_app.settings import Settings
from slack_app.use_cases.index_files import index_folder

_ABOUT = "Index folder"


def check_index_folder(settings: Settings) -> Finding:
    """Look whether the folder can be written to, or be made, without making it."""
    place = index_folder(settings.index_dir, settings.database_url)
    if may_write(next(one for one in (place, *place.parents) if is_there(one))):
        return ok(_ABOUT, f"{place}: the next start finds there what this one has read.")
    says = f"{place} can't be written to, so each start reads all open positions anew."
    if settings.index_dir:
        return fix(_ABOUT, says, "Let the user who runs Rebound make it and write to it, or correct INDEX_DIR.")
    return note(_ABOUT, says, "Set INDEX_DIR to a folder that outlives a start, if there are many thousands.")
