"""Every Web API method that the sandbox speaks."""

from slack_app.sandbox.call import Method
from slack_app.sandbox.methods import auth, chat, conversations, functions, history, users, views

METHODS: dict[str, Method] = {
    **auth.METHODS,
    **chat.METHODS,
    **conversations.METHODS,
    **functions.METHODS,
    **history.METHODS,
    **users.METHODS,
    **views.METHODS,
}
