-- How a person speaks of time where people differ; null is as most who speak the language do.
alter table public.users
  add column month_first boolean,           -- 5/3 is the third of May
  add column first_morning_hour smallint    -- an unmarked hour before it is after noon
    check (first_morning_hour between 1 and 12),
  add column next_weekday text check (next_weekday in ('coming', 'week after')),
  add column next_weekend text check (next_weekend in ('coming', 'week after')),
  add column week_starts text check (week_starts in ('monday', 'saturday', 'sunday'));
