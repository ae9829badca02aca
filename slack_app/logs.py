"""What goes into the log: one line an event, ids and never what people said."""

import logging
import sys

import structlog


def set_up_logs(level: str) -> None:
    """Log to standard error, as text for people at a terminal and as JSON for machines."""
    to_people = sys.stderr.isatty()
    logging.basicConfig(level=level, stream=sys.stderr, format="%(levelname)s %(name)s %(message)s", force=True)
    # Bolt and slack_sdk write whole bodies, with candidates in them, at INFO and DEBUG
    for name in ("slack_bolt", "slack_sdk", "aiohttp", "alembic", "apscheduler"):
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(level),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.dev.ConsoleRenderer() if to_people else structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
