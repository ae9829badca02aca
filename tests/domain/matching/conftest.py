import pytest

from slack_app.domain.matching.likeness import read_work


@pytest.fixture(scope="session", autouse=True)
def word_vectors() -> None:
    """Load the word vectors before anybody watches the clock."""
    read_work("Nurse", [], "")
