"""`POST /events/candidate-not-selected/{endpoint_key}`: any system may report, signed as Standard Webhooks says."""

import json

import structlog
from aiohttp import web
from standardwebhooks import Webhook, WebhookVerificationError

from db.across_agencies import Endpoint, endpoint_of
from slack_app.domain.reports import WrongPayload, read_payload
from slack_app.edge import Edge
from slack_app.use_cases.receive_report import receive_reports

log = structlog.get_logger()
PATH = "/events/candidate-not-selected/{endpoint_key}"
_LONGEST_KEY = 200


class NotSelectedWebhook:
    """Answers a system that reports what a client has decided, after it is stored."""

    def __init__(self, edge: Edge) -> None:
        self._edge = edge

    def add_to(self, app: web.Application) -> None:
        """Serve the webhook's path."""
        app.router.add_post(PATH, self.answer)

    async def answer(self, request: web.Request) -> web.Response:
        """Store a report and answer 202; 401 for whoever cannot sign, 400 for what cannot be read."""
        body = await request.read()
        endpoint_key = request.match_info["endpoint_key"]
        endpoint = await self._edge.read(lambda session: endpoint_of(session, endpoint_key))
        if endpoint is None or not _is_signed(endpoint, request, body):
            # the same answer for both, so that nobody learns which keys exist
            return _answer(401, error="The endpoint key or the signature is wrong, or the timestamp is too old.")
        try:
            report = read_payload(_decoded(body), key=request.headers["webhook-id"][:_LONGEST_KEY])
        except WrongPayload as wrong:
            return _answer(400, error=str(wrong))
        receipt = await self._edge.agency(endpoint.agency_id).together(receive_reports, report)
        log.info("report received", outcome=receipt.outcome, case_id=receipt.case_id, agency_id=endpoint.agency_id)
        return _answer(202, outcome=receipt.outcome)


def _is_signed(endpoint: Endpoint, request: web.Request, body: bytes) -> bool:
    try:
        text = body.decode()
    except UnicodeDecodeError:
        return False  # the standard signs text; what is none was not signed
    headers = {name.lower(): value for name, value in request.headers.items()}
    for secret in endpoint.secrets:
        try:
            Webhook(secret).verify(text, headers, json_parse=False)
        except (WebhookVerificationError, ValueError):  # the second: a signature that is not even base64
            continue
        return True
    return False


def _decoded(body: bytes) -> object:
    try:
        return json.loads(body)
    except ValueError as error:
        raise WrongPayload(f"The body is not JSON: {error}") from error


def _answer(status: int, **facts: str) -> web.Response:
    return web.json_response(facts, status=status)
