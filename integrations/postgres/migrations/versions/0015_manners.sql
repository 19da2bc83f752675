-- Quiet for once, and how the daily summaries come.
alter table public.manners
  add column paused_until timestamptz,                     -- nothing by ourselves before then
  add column weekdays_only boolean not null default false, -- the daily summaries stay away on weekends
  add column narrated boolean not null default false;      -- a model may write the opening of a summary
