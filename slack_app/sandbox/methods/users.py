"""`users.*`: who is who."""

from slack_app.sandbox import paging
from slack_app.sandbox.call import Call, method
from slack_app.sandbox.errors import SlackError
from slack_app.sandbox.payload import Payload


def info(call: Call) -> Payload:
    """One person."""
    user = call.workspace.users.get(call.arguments.required("user"))
    if user is None:
        raise SlackError("user_not_found")
    return {"user": user.as_payload(call.has("users:read.email"))}


def list_all(call: Call) -> Payload:
    """Everybody."""
    with_email = call.has("users:read.email")
    page, cursor = paging.page_of(list(call.workspace.users.values()), call.arguments)
    return {"members": [user.as_payload(with_email) for user in page], **paging.metadata(cursor)}


def lookup_by_email(call: Call) -> Payload:
    """The person with an address; one who left is not found either."""
    email = call.arguments.required("email").strip().lower()
    for user in call.workspace.users.values():
        if not user.deleted and (user.email or "").lower() == email:
            return {"user": user.as_payload(with_email=True)}
    raise SlackError("users_not_found")


METHODS = {
    "users.info": method(info, "4", "users:read", "user include_locale"),
    "users.list": method(list_all, "2", "users:read", "cursor limit include_locale team_id"),
    "users.lookupByEmail": method(lookup_by_email, "3", "users:read.email", "email"),
}
