"""Telephone numbers."""

import pytest

from kit.locale import phones

N = "\u00a0"


@pytest.mark.parametrize(
    "written",
    ["0199001234", "01 99 00 12 34", "01.99.00.12.34", "01-99-00-12-34", "+33199001234",
     "+33 (0)1 99 00 12 34", "0033 1 99 00 12 34", f"01{N}99{N}00{N}12{N}34", " tel:+33199001234 "],
)  # fmt: skip
def test_a_french_number_in_its_three_shapes(written):
    assert phones.national(written) == f"01{N}99{N}00{N}12{N}34"
    assert phones.international(written) == f"+33{N}1{N}99{N}00{N}12{N}34"
    assert phones.tel(written) == "tel:+33199001234"


@pytest.mark.parametrize(
    "number",
    ["0199001234", "0261911234", "0353011234", "0465711234", "0536491234", "0639981234"],
)
def test_numbers_kept_for_fiction_are_accepted(number):
    assert phones.tel(number) == "tel:+33" + number[1:]


@pytest.mark.parametrize(
    "wrong",
    ["01 99 00 12", "01 99 00 12 34 5", "979 8149 5219", "979814952", "00 12 34 56 78", "", "12",
     "01 99 00 12 3A", "+33 0 00 00 00 00", "presse@example.org", "٠١٩٩٠٠١٢٣٤"],
)  # fmt: skip
def test_what_cannot_be_a_number_is_refused(wrong):
    for shape in (phones.national, phones.international, phones.tel):
        with pytest.raises(ValueError, match="telephone number"):
            shape(wrong)


def test_a_number_of_another_country():
    assert phones.international("+41 22 123 45 67") == f"+41{N}22{N}123{N}45{N}67"
    assert phones.national("022 123 45 67", region="CH") == f"022{N}123{N}45{N}67"
    assert phones.tel("514 555-0123", region="CA") == "tel:+15145550123"


def test_a_free_number():
    assert phones.national("0 800 123 456") == f"0{N}800{N}12{N}34{N}56"


def test_readers_abroad_are_given_the_country():
    assert phones.for_readers("+33199001234", region="FR") == f"01{N}99{N}00{N}12{N}34"
    assert phones.for_readers("+33199001234", region="GB") == f"+33{N}1{N}99{N}00{N}12{N}34"


@pytest.mark.parametrize(
    "written",
    ["01\u202f99\u202f00\u202f12\u202f34", "(+33) 1 99 00 12 34", "(0033)199001234",
     "01\u200999\u200900\u200912\u200934"],
)  # fmt: skip
def test_spaces_of_any_kind_and_a_country_in_brackets_are_read(written):
    assert phones.national(written) == f"01{N}99{N}00{N}12{N}34"
    assert phones.tel(written) == "tel:+33199001234"


def test_an_overseas_number_is_read_as_it_is_dialled_in_france():
    assert phones.tel("0262 20 12 34") == "tel:+262262201234"
    assert phones.international("0590 12 34 56") == f"+590{N}590{N}12{N}34{N}56"
