"""English of the United States, after the AP Stylebook."""

from dataclasses import replace

from kit.locale.en_gb import LOCALE as EN_GB

DATES = replace(
    EN_GB.dates,
    day="{d.month}\u00a0{d.day}, {d.year}",
    day_weekday="{d.weekday}, {d.month}\u00a0{d.day}, {d.year}",
    running="on {a.month}\u00a0{a.day} and {b.day}, {b.year}",
    in_month="from {a.month}\u00a0{a.day} to {b.day}, {b.year}",
    in_year="from {a.month}\u00a0{a.day} to {b.month}\u00a0{b.day}, {b.year}",
    in_month_weekday=(
        "from {a.weekday}, {a.month}\u00a0{a.day}, to {b.weekday}, {b.month}\u00a0{b.day}, {b.year}"
    ),
    in_year_weekday=(
        "from {a.weekday}, {a.month}\u00a0{a.day}, to {b.weekday}, {b.month}\u00a0{b.day}, {b.year}"
    ),
    hour="{hour12}\u00a0{half}",
    hour_minute="{hour12}:{minute}\u00a0{half}",
    noon="noon",
    halves=("a.m.", "p.m."),
    at="{date}, at {time}",
    onwards="{date}, from {time}",
    hours_of_day="{date}, from {start} to {end}",
)

LOCALE = replace(EN_GB, tag="en-US", dates=DATES, region="US")
