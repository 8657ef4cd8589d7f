"""How many dots the parts of a whole take."""

import pytest

from kit.prose.dots import dots, step


@pytest.mark.parametrize(
    ("total", "each"), [(100, 1), (132, 1), (133, 2), (300, 5), (11_000, 100), (46_000, 500)]
)
def test_one_dot_stands_for_a_round_number(total: float, each: float) -> None:
    assert step(total, 132) == each


def test_each_part_takes_the_dots_of_its_value() -> None:
    assert dots([8_963, 2_037], 100) == (90, 20)


def test_the_dots_of_all_parts_make_the_rounded_whole() -> None:
    assert dots([33.4, 33.3, 33.3], 1) == (34, 33, 33)


def test_nothing_takes_no_dot() -> None:
    assert dots([0, 0], 1) == (0, 0)
