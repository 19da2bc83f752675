-- What comes at a time: reminders, what they came to, and all that the clock looks for.

create table public.reminders (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  text text not null check (char_length(text) between 1 and 500),
  zone text not null,                       -- whose wall clock it follows
  starts_at timestamp not null,             -- its first time, on that wall clock
  exact boolean not null default false,     -- "in 20 minutes": a moment that no change of zone moves
  rrule text check (char_length(rrule) between 1 and 500), -- RFC 5545 without its prefix, in wall time; null: once
  without timestamp[] not null default '{}',-- times left out, wall clock; a time of 00:00 leaves out the whole day
  without_holidays boolean not null default false,
  notices int[] not null default '{0}',     -- seconds ahead of each time at which it is told
  about_kind text check (about_kind in ('task', 'event', 'contact')),
  about_id uuid,                            -- what it is for: it moves and ends with it
  useful text not null default 'always' check (useful in ('always', 'until', 'digest')),
  useful_seconds int check (useful_seconds > 0), -- with 'until': told by itself up to so long after its time
  conversation_id uuid,                     -- where it was asked for, and is told
  state text not null default 'active' check (state in ('active', 'done')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  words tsvector not null generated always as (
    to_tsvector('pg_catalog.portuguese'::regconfig, app.fold(text))
    || to_tsvector('pg_catalog.english'::regconfig, app.fold(text))
    || to_tsvector('pg_catalog.simple'::regconfig, app.fold(text))
  ) stored,
  primary key (org_id, user_id, id),
  foreign key (org_id, user_id) references public.memberships (org_id, user_id) on delete cascade,
  foreign key (org_id, user_id, conversation_id) references public.conversations (org_id, user_id, id)
    on delete set null (conversation_id),
  check (num_nulls(about_kind, about_id) in (0, 2)),
  check ((useful = 'until') = (useful_seconds is not null))
);
create index reminders_by_state on public.reminders (org_id, user_id, state, starts_at);
create index reminders_about on public.reminders (org_id, user_id, about_kind, about_id) where about_id is not null;

-- The next time of everything that comes by itself; the clock looks here and nowhere else.
create table public.schedules (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  kind text not null check (char_length(kind) between 1 and 50), -- reminder, again, morning, evening, weekly, ...
  subject_id uuid,                          -- the reminder; of `again`, the fire that was put off
  notice int not null default 0 check (notice >= 0), -- seconds ahead of due_at
  due_at timestamptz not null,              -- the time it is for
  next_at timestamptz,                      -- when to act: due_at less the notice; null: never again
  primary key (org_id, user_id, id),
  unique nulls not distinct (org_id, user_id, kind, subject_id, notice),
  foreign key (org_id, user_id) references public.memberships (org_id, user_id) on delete cascade
);
create index schedules_due on public.schedules (next_at, org_id, user_id) where next_at is not null;
create index schedules_of_person on public.schedules (org_id, user_id, next_at) where next_at is not null;

-- What came: one row for each time, and what the person made of it. The unique key is why nothing comes twice.
create table public.fires (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  kind text not null,
  subject_id uuid,
  notice int not null default 0,
  due_at timestamptz not null,
  fired_at timestamptz not null,
  state text not null check (state in ('told', 'summed', 'moot', 'done', 'put_off', 'skipped')),
  put_off_until timestamptz,
  outbound_id uuid,                         -- the message that told it
  answered_at timestamptz,
  primary key (org_id, user_id, id),
  unique nulls not distinct (org_id, user_id, kind, subject_id, notice, due_at),
  foreign key (org_id, user_id) references public.memberships (org_id, user_id) on delete cascade,
  foreign key (org_id, user_id, outbound_id) references public.outbound_messages (org_id, user_id, id)
    on delete set null (outbound_id)
);
create index fires_newest on public.fires (org_id, user_id, fired_at desc);
create index fires_by_outbound on public.fires (org_id, user_id, outbound_id) where outbound_id is not null;

-- When somebody wants to hear from us by ourselves, and when not. Wall clock of the person's zone; null: off.
create table public.manners (
  org_id uuid not null,
  user_id uuid not null,
  morning_at time,
  evening_at time,
  weekly boolean not null default false,
  quiet_from time,
  quiet_until time,
  most_a_day int not null default 3 check (most_a_day between 0 and 50), -- of what they did not set themselves
  muted text[] not null default '{}',       -- kinds they want no more of
  offered jsonb not null default '{}',      -- kind -> when it was offered, and how it was taken
  updated_at timestamptz not null,
  primary key (org_id, user_id),
  foreign key (org_id, user_id) references public.memberships (org_id, user_id) on delete cascade,
  check (num_nulls(quiet_from, quiet_until) in (0, 2))
);

-- A fact that was told by ourselves is not told again.
create table public.told_facts (
  org_id uuid not null,
  user_id uuid not null,
  fact text not null check (char_length(fact) between 1 and 200),
  told_at timestamptz not null,
  outbound_id uuid,
  primary key (org_id, user_id, fact),
  foreign key (org_id, user_id) references public.memberships (org_id, user_id) on delete cascade,
  foreign key (org_id, user_id, outbound_id) references public.outbound_messages (org_id, user_id, id)
    on delete set null (outbound_id)
);

-- What the clock starts, and how it went.
create table public.clock_jobs (
  name text primary key,
  next_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  outcome text check (outcome in ('running', 'done', 'failed')),
  error text
);

-- What comes by itself says why it came, and for when; neither is there for an answer.
alter table public.outbound_messages
  add column reason jsonb,
  add column due_at timestamptz;

do $$
declare
  name text;
begin
  foreach name in array array['reminders', 'schedules', 'fires', 'manners', 'told_facts']
  loop
    execute format('alter table public.%I enable row level security', name);
    execute format('alter table public.%I force row level security', name);
    execute format(
      'create policy own_rows on public.%I for all to authenticated '
      'using (org_id = (select app.org_id()) and user_id = (select app.user_id())) '
      'with check (org_id = (select app.org_id()) and user_id = (select app.user_id()))', name);
    execute format('grant select, insert, update, delete on public.%I to authenticated', name);
  end loop;
end
$$;

-- The clock looks for what is due across people, and sees no more than whose it is and when.
create policy any_due on public.schedules for select to recado_worker using (true);
grant select (org_id, user_id, next_at) on public.schedules to recado_worker;

alter table public.clock_jobs enable row level security;
alter table public.clock_jobs force row level security;
create policy the_clocks on public.clock_jobs for all to recado_worker using (true) with check (true);
grant select, insert, update, delete on public.clock_jobs to recado_worker;
