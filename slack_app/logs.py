"""What goes into the log: one line an event, ids and never what people said."""

import logging
import sys

import structlog


def set_up_logs(level: str) -> None:
    """Log to standard error, as text for people at a terminal and as JSON for machines."""
    logging.basicConfig(level=level, stream=sys.stderr, format="%(message)s", force=True)
    # Bolt and slack_sdk write whole bodies, with candidates in them, at INFO and DEBUG
    for name in ("slack_bolt", "slack_sdk", "aiohttp", "alembic", "apscheduler"):
        logging.getLogger(name).setLevel(logging.WARNING)
    form_logs(as_json=not sys.stderr.isatty())


def form_logs(*, as_json: bool) -> None:
    """Say how our own lines look. Tracebacks are plain: the pretty ones print local variables, candidates among them."""
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer()
        if as_json
        else structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    )
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            *([structlog.processors.format_exc_info] if as_json else []),
            renderer,
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
