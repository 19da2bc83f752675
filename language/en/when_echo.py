"""How times are written in English chats."""

from language.times.phrases import Phrases

ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}

NTHS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last", -2: "second last", -3: "third last"}

PHRASES = Phrases(
    weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    date="{weekday} {day} {month_name}",
    date_month_first="{weekday} {day} {month_name}",
    dated_year="{date} {year}",
    months=("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    at="{date} at {time}",
    at_one="{date} at {time}",
    hours="{date} from {start} to {end}",
    days="from {start} to {end}",
    moments="from {start} to {end}",
    since="from {start} on",
    until="until {end}",
    units={
        "week": ("week", "weeks"),
        "day": ("day", "days"),
        "hour": ("hour", "hours"),
        "minute": ("minute", "minutes"),
        "second": ("second", "seconds"),
        "month": ("month", "months"),
        "year": ("year", "years"),
    },
    joiner=" and ",
    every={
        "MINUTELY": ("every minute", "every {n} minutes"),
        "HOURLY": ("every hour", "every {n} hours"),
        "DAILY": ("every day", "every {n} days"),
        "WEEKLY": ("every week", "every {n} weeks"),
        "MONTHLY": ("every month", "every {n} months"),
        "YEARLY": ("every year", "every {n} years"),
    },
    every_weekday=("every {days}", "every {days}"),
    weekday_of_interval=("{every} on {days}", "{every} on {days}"),
    workdays="every weekday",
    full_weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    monthday="every month on the {days}",
    monthday_of_interval="{every} on the {days}",
    monthdays={day: f"{day}{ENDINGS.get(day, 'th')}" for day in range(1, 32)},
    last_day="on the last day of every month",
    last_day_of_interval="{every} on the last day of the month",
    nth_weekday=("every {days} of the month", "every {days} of the month"),
    nth_weekday_of_interval=("{every} on the {days}", "{every} on the {days}"),
    nths=(NTHS, NTHS),
    positions={1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last", -2: "second last"},
    nth="{nth} {day}",
    nth_workday="on the {nth} working day of every month",
    yearly="every year on {month} {day}",
    yearly_nth=("{every} on the {days} of {month}", "{every} on the {days} of {month}"),
    full_months=(
        "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ),
    weekday_the_nth=("every {day} the {monthday}", "every {day} the {monthday}"),
    clock=" at {time}",
    through=", {every} from {start} to {end}",
    within=" from {start} to {end}",
    count=", {n} times",
    ends=", until {date}",
    without=", except {date}",
    without_holidays=", except holidays",
)  # fmt: skip
