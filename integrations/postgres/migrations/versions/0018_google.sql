-- Google: keys, accounts, calendars, and effects that are held.

-- One key for each person, wrapped by the master key: whoever erases it has erased all that it closes.
create table public.person_keys (
  org_id uuid not null,
  user_id uuid not null,
  wrapped bytea not null,
  master text not null check (char_length(master) between 1 and 64), -- which master key wraps it, by its fingerprint
  version int not null default 1 check (version > 0),
  created_at timestamptz not null default now(),
  primary key (org_id, user_id),
  foreign key (org_id, user_id) references public.memberships (org_id, user_id) on delete cascade
);

create table public.google_accounts (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  subject text not null check (char_length(subject) between 1 and 255), -- Google's id of the account: an address may change
  email text not null check (char_length(email) between 3 and 320),
  scopes text[] not null default '{}',
  refresh_token bytea,                      -- closed with the person's key, as is the next
  access_token bytea,
  expires_at timestamptz,                   -- of the access token
  renewing_until timestamptz,               -- somebody asks for another one; a process that dies over it is not waited for longer
  state text not null check (state in ('connected', 'lost', 'disconnected')),
  preferred boolean not null default false, -- of several accounts the one that is meant
  connected_at timestamptz not null,
  ended_at timestamptz,
  primary key (org_id, user_id, id),
  unique (org_id, user_id, subject),
  foreign key (org_id, user_id) references public.memberships (org_id, user_id) on delete cascade,
  check (state = 'connected' or (refresh_token is null and access_token is null))
);

-- A link that was given out, and the consent that it leads to.
create table public.google_starts (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,            -- where it was asked for, and where it must be finished
  link_hash text not null,
  state_hash text,                          -- once the link was opened
  cookie_hash text,                         -- of the browser that opened it
  verifier bytea,                           -- of PKCE, closed with the person's key
  scopes text[] not null,
  email text,                               -- the account that is meant, when more is asked of one that is connected
  wanted text,                              -- what was asked when it turned out to be missing: said again once it is there
  state text not null default 'given' check (state in ('given', 'opened', 'answered', 'finished', 'refused')),
  account jsonb,                            -- whose consent came back: subject, email, scopes
  tokens bytea,                             -- closed; they become an account when the person finishes in the chat
  expires_at timestamptz not null,
  created_at timestamptz not null,
  primary key (org_id, user_id, id),
  foreign key (org_id, user_id) references public.memberships (org_id, user_id) on delete cascade,
  foreign key (org_id, user_id, conversation_id) references public.conversations (org_id, user_id, id) on delete cascade
);
create index google_starts_by_link on public.google_starts (link_hash);
create index google_starts_by_state on public.google_starts (state_hash) where state_hash is not null;

create table public.calendars (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  google_id text not null,
  name text not null,
  zone text not null,
  access_role text not null,                -- owner, writer, reader, freeBusyReader
  is_primary boolean not null default false,
  selected boolean not null default true,   -- looked at when nobody names one
  sync_token text,
  synced_at timestamptz,
  synced_from timestamptz,                  -- what the copy covers
  synced_until timestamptz,
  syncing uuid,                             -- whoever makes the copy just now
  syncing_until timestamptz,                -- after that they are taken for dead
  listed_at timestamptz not null,           -- when it was last in the account's list
  pushed_at timestamptz,                    -- when Google last said that something changed
  channel_id text,                          -- of the pushes, while there are any
  channel_resource text,
  channel_hash text,                        -- of the token that every push must bring
  channel_until timestamptz,
  primary key (org_id, user_id, id),
  unique (org_id, user_id, account_id, google_id),
  foreign key (org_id, user_id, account_id) references public.google_accounts (org_id, user_id, id) on delete cascade
);
create index calendars_by_channel on public.calendars (channel_id) where channel_id is not null;
create index calendars_stale on public.calendars (synced_at) where selected;

-- A copy of what is on, each time of a series by itself.
create table public.calendar_events_cache (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  calendar_id uuid not null,
  google_id text not null,
  title text not null default '',
  starts_at timestamptz,                    -- of what has an hour
  ends_at timestamptz,
  starts_on date,                           -- of what takes whole days
  ends_on date,                             -- the day after its last
  zone text,
  place text not null default '',
  description text not null default '',
  link text not null default '',
  video text not null default '',
  mine boolean not null,                    -- the person made it, so its words are theirs
  organizer text not null default '',
  guests jsonb not null default '[]',       -- email, name, response, self
  response text,                            -- the person's own to an invitation
  busy boolean not null default true,
  status text not null,                     -- confirmed, tentative
  series_id text,                           -- Google's id of the series it is one time of
  rules text[] not null default '{}',
  original_at timestamptz,
  original_on date,
  etag text not null default '',
  updated_at timestamptz,
  words tsvector not null generated always as (
    to_tsvector('pg_catalog.portuguese'::regconfig, app.fold(title || ' ' || place))
    || to_tsvector('pg_catalog.english'::regconfig, app.fold(title || ' ' || place))
    || to_tsvector('pg_catalog.simple'::regconfig, app.fold(title || ' ' || place))
  ) stored,
  primary key (org_id, user_id, id),
  unique (org_id, user_id, calendar_id, google_id),
  foreign key (org_id, user_id, calendar_id) references public.calendars (org_id, user_id, id) on delete cascade,
  check (num_nulls(starts_at, ends_at) in (0, 2)),
  check (num_nulls(starts_on, ends_on) in (0, 2)),
  check (num_nulls(starts_at, starts_on) = 1)
);
create index events_by_time on public.calendar_events_cache (org_id, user_id, starts_at);
create index events_by_day on public.calendar_events_cache (org_id, user_id, starts_on) where starts_on is not null;
create index events_by_words on public.calendar_events_cache using gin (words);

-- What the person has been shown of their mail and files: "abre o 2" means a row of it. Of bodies only those of drafts that we wrote, to be shown before they go.
create table public.google_seen (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('thread', 'draft', 'attachment', 'file')),
  google_id text not null,
  facts jsonb not null,
  seen_at timestamptz not null,
  primary key (org_id, user_id, id),
  unique (org_id, user_id, account_id, kind, google_id),
  foreign key (org_id, user_id, account_id) references public.google_accounts (org_id, user_id, id) on delete cascade
);
create index google_seen_lately on public.google_seen (org_id, user_id, kind, seen_at desc);
create index google_seen_old on public.google_seen (seen_at);

-- An effect that is held is carried out at its time, unless it is taken back before. While it runs: until when nobody else may.
alter table public.tool_calls add column due_at timestamptz;
create index tool_calls_held on public.tool_calls (due_at) where due_at is not null and state in ('held', 'running');

do $$
declare
  name text;
begin
  foreach name in array array['person_keys', 'google_accounts', 'google_starts', 'calendars', 'calendar_events_cache', 'google_seen']
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

-- Whoever opens a link or comes back from Google is nobody yet: the worker finds whose it is by a hash, and nothing else.
create policy any_start on public.google_starts for select to recado_worker using (true);
grant select (org_id, user_id, id, link_hash, state_hash, expires_at) on public.google_starts to recado_worker;
-- So is whoever pushes; and the clock looks whose copy is old.
-- Of those that are lost, the copies are given up after a time; as the person, once the clock has found whose.
create policy any_account on public.google_accounts for select to recado_worker using (state in ('connected', 'lost'));
grant select (org_id, user_id, id, state, scopes, ended_at) on public.google_accounts to recado_worker;
create policy any_channel on public.calendars for select to recado_worker using (true);
grant select (org_id, user_id, id, account_id, channel_id, channel_hash, channel_until, synced_at, selected)
  on public.calendars to recado_worker;
create policy any_held on public.tool_calls for select to recado_worker using (due_at is not null);
grant select (org_id, user_id, id, state, due_at) on public.tool_calls to recado_worker;
-- Keys are closed anew under another master key, all of them, by a command.
create policy any_key on public.person_keys for all to recado_worker using (true) with check (true);
grant select, update (wrapped, master) on public.person_keys to recado_worker;
create policy any_old on public.google_seen for all to recado_worker using (true) with check (false);
grant select (seen_at), delete on public.google_seen to recado_worker;
