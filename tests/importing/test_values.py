from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from slack_app.importing.values import DateOrder, Unclear, read_date, read_list, read_moment, read_pay, read_yes

NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "currency"),
    [
        ("85,000", "85000", "85000", None, None),
        ("$62.50/hr", "62.50", "62.50", "hour", "USD"),
        ("62–68", "62", "68", None, None),
        ("62 - 68 per hour", "62", "68", "hour", None),
        ("$62 to $68 an hour", "62", "68", "hour", "USD"),
        ("85k", "85000", "85000", None, None),
        ("85-95k", "85000", "95000", None, None),
        ("85k–95k/yr", "85000", "95000", "year", None),
        ("€ 1.234.567,89", "1234567.89", "1234567.89", None, "EUR"),
        ("62,5", "62.5", "62.5", None, None),
        ("62.5000", "62.5", "62.5", None, None),
        ("£85 000 p.a. per annum", "85000", "85000", "year", "GBP"),
        ("1'234.50", "1234.50", "1234.50", None, None),
    ],
)
def test_pay_is_read_as_people_write_it(text: str, low: str, high: str, unit: str | None, currency: str | None) -> None:
    pay = read_pay(text)
    assert pay is not None
    assert (pay.low, pay.high, pay.unit, pay.currency) == (Decimal(low), Decimal(high), unit, currency)


@pytest.mark.parametrize("text", ["", " ", "0", "0.00", "$0/hr"])
def test_no_pay_is_none(text: str) -> None:
    assert read_pay(text) is None


@pytest.mark.parametrize(
    "text", ["DOE", "85.000", "-5", "(5)", "68–62", "1–2–3", "12345678901", "1,2,3", "62 68 rate 5", "1,,2", "62 68"]
)
def test_pay_that_may_mean_anything_is_not_guessed(text: str) -> None:
    with pytest.raises(Unclear):
        read_pay(text)


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        ("2026-03-04", None, date(2026, 3, 4)),
        ("2026-03-04 10:12", DateOrder.US, date(2026, 3, 4)),
        ("03/04/2026", DateOrder.US, date(2026, 3, 4)),
        ("3/4/26 9:05 PM", DateOrder.US, date(2026, 3, 4)),
        ("3/14/2026", None, date(2026, 3, 14)),
        ("14.3.2026", None, date(2026, 3, 14)),
        ("3/3/2026", None, date(2026, 3, 3)),
        ("1772496000000", None, date(2026, 3, 3)),
    ],
)
def test_dates_are_read_in_the_order_that_was_told(text: str, order: DateOrder | None, expected: date) -> None:
    assert read_date(text, order) == expected


@pytest.mark.parametrize(
    ("text", "order", "reason"),
    [
        ("03/04/2026", None, "give --dates us"),
        ("03/14/2026", DateOrder.ISO, "give --dates us"),
        ("14/3/2026", DateOrder.US, "no date"),
        ("2026-02-30", None, "no date"),
        ("soon", None, "no date"),
    ],
)
def test_a_date_that_may_be_two_days_is_refused_with_what_to_do(
    text: str, order: DateOrder | None, reason: str
) -> None:
    with pytest.raises(Unclear, match=reason):
        read_date(text, order)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-02 10:12", datetime(2026, 3, 2, 15, 12, tzinfo=UTC)),
        ("2026-07-02T10:12:30.123", datetime(2026, 7, 2, 14, 12, 30, tzinfo=UTC)),
        ("2026-03-02T10:12:00Z", datetime(2026, 3, 2, 10, 12, tzinfo=UTC)),
        ("2026-03-02 10:12:00+0100", datetime(2026, 3, 2, 9, 12, tzinfo=UTC)),
        ("3/2/2026 12:05 AM", datetime(2026, 3, 2, 5, 5, tzinfo=UTC)),
        ("3/2/2026", datetime(2026, 3, 2, 5, 0, tzinfo=UTC)),
        ("1772464320000", datetime(2026, 3, 2, 15, 12, tzinfo=UTC)),
    ],
)
def test_a_moment_is_by_the_agencys_clock_unless_it_says_otherwise(text: str, expected: datetime) -> None:
    assert read_moment(text, DateOrder.US, NEW_YORK) == expected


@pytest.mark.parametrize("text", ["2026-03-02 25:00", "2026-03-02 ten", "0001-01-01 00:00+14:00"])
def test_a_time_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(Unclear, match="no time"):
        read_moment(text, None, NEW_YORK)


def test_a_list_holds_each_word_once_whatever_stands_between() -> None:
    assert read_list("Python, SQL;Python|Airflow\n dbt ,,") == ["Python", "SQL", "Airflow", "dbt"]


def test_yes_and_no_are_read_and_nothing_else() -> None:
    assert [read_yes(word) for word in ("Yes", "TRUE", "1", "no", "Closed", "0")] == [True] * 3 + [False] * 3
    with pytest.raises(Unclear, match="maybe"):
        read_yes("maybe")
