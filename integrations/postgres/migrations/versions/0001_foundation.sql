-- Roles. Cluster-wide, so each is made only where it is missing; on Supabase `authenticated` is there already.
do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('authenticated', 'nologin noinherit'),
      ('recado_worker', 'nologin noinherit'),
      ('recado_app', 'login noinherit')
    ) as roles (name, options)
  loop
    if not exists (select from pg_roles where rolname = wanted.name) then
      begin
        execute format('create role %I %s', wanted.name, wanted.options);
      exception when duplicate_object or unique_violation then
        null; -- another database of this cluster is being migrated at the same moment
      end;
    end if;
    if wanted.name <> current_user then
      execute format('grant %I to %I', wanted.name, current_user);
    end if;
  end loop;
end
$$;
grant authenticated, recado_worker to recado_app;

create schema if not exists app;
create schema audit;
create schema queue;
revoke create on schema public from public;
grant usage on schema public, app, audit to authenticated, recado_worker, recado_app;
grant usage on schema queue to recado_app;

-- Who is asking. STABLE and wrapped in a sub-select by every policy, so that it is read once a statement.
create function app.claims() returns jsonb
language sql stable set search_path = pg_catalog
as $$ select coalesce(nullif(current_setting('request.jwt.claims', true), ''), '{}')::jsonb $$;

create function app.user_id() returns uuid
language sql stable set search_path = pg_catalog
as $$ select nullif(app.claims() ->> 'sub', '')::uuid $$;

create function app.org_id() returns uuid
language sql stable set search_path = pg_catalog
as $$ select nullif(coalesce(app.claims() ->> 'org_id', app.claims() -> 'app_metadata' ->> 'org_id'), '')::uuid $$;

-- Accents and case folded away. No extension: unaccent lives in another schema on each host.
create function app.fold(words text) returns text
language sql immutable parallel safe strict set search_path = pg_catalog
as $$
  select translate(lower(words), 'áàâãäåéèêëíìîïóòôõöúùûüçñýÿ', 'aaaaaaeeeeiiiiooooouuuucnyy')
$$;

-- People and the organizations they belong to. A person alone is an organization of one.
create table organizations (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('personal', 'company')),
  created_at timestamptz not null default now()
);

create table users (
  id uuid primary key,
  name text not null,
  language text not null check (language in ('pt-BR', 'en')),
  zone text not null,
  created_at timestamptz not null default now()
);

create table memberships (
  org_id uuid not null references organizations (id) on delete cascade,
  user_id uuid not null references users (id) on delete cascade,
  role text not null check (role in ('owner', 'admin', 'manager', 'consultant')),
  created_at timestamptz not null default now(),
  primary key (org_id, user_id)
);
create index memberships_by_user on memberships (user_id, org_id);

-- A sender at a messenger; without an owner until paired.
create table accounts (
  id uuid primary key,
  channel text not null,
  channel_account text not null,
  external_id text not null,
  org_id uuid,
  user_id uuid,
  created_at timestamptz not null default now(),
  unique (channel, channel_account, external_id),
  foreign key (org_id, user_id) references memberships (org_id, user_id) on delete cascade,
  check (num_nulls(org_id, user_id) in (0, 2))
);
create index accounts_by_owner on accounts (org_id, user_id);

-- The conversation machinery.
create table conversations (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  channel text not null,
  channel_account text not null,
  peer text not null,
  seq bigint not null default 0,            -- order of everything received, said and delivered
  acted_order bigint,                       -- the provider's order of the last message acted on
  fence bigint not null default 0,          -- raised by every claim and by stop; a smaller one may change nothing
  leased_by text,
  leased_until timestamptz,
  sender text,
  sending_until timestamptz,
  spoken text check (spoken in ('pt-BR', 'en')), -- the language of the last turn
  shown jsonb,                              -- the numbered list the person saw last
  created_at timestamptz not null default now(),
  primary key (org_id, user_id, id),
  unique (org_id, user_id, channel, channel_account, peer),
  foreign key (org_id, user_id) references memberships (org_id, user_id) on delete cascade
);

create table turns (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  fence bigint not null,
  state text not null check (state in ('running', 'done', 'failed', 'cancelled')),
  language text,
  route text,
  plan jsonb,
  failures int not null default 0,
  resumes int not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (org_id, user_id, id),
  foreign key (org_id, user_id, conversation_id) references conversations (org_id, user_id, id) on delete cascade
);
create index turns_by_conversation on turns (org_id, user_id, conversation_id, started_at desc);

create table inbound_messages (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  seq bigint not null,
  channel text not null,
  channel_account text not null,
  external_id text not null,
  kind text not null check (kind in ('text', 'tap', 'stop', 'edit', 'deletion', 'other')),
  revision int not null default 0,
  provider_order bigint,
  payload jsonb not null,                   -- the raw event, secrets already redacted by the channel
  whole boolean not null default false,     -- the sender has said all of it
  said_at timestamptz not null,             -- by the sender's clock
  received_at timestamptz not null default clock_timestamp(),
  state text not null default 'waiting'
    check (state in ('waiting', 'taken', 'done', 'cancelled', 'quarantined')),
  late boolean not null default false,
  alone boolean not null default false,     -- a merged turn with it failed
  turn_id uuid,
  failures int not null default 0,
  error text,
  primary key (org_id, user_id, id),
  unique (org_id, user_id, channel, channel_account, external_id, kind, revision),
  unique (org_id, user_id, conversation_id, seq),
  foreign key (org_id, user_id, conversation_id) references conversations (org_id, user_id, id) on delete cascade,
  foreign key (org_id, user_id, turn_id) references turns (org_id, user_id, id)
);
create index inbound_open on inbound_messages (org_id, user_id, conversation_id) where state in ('waiting', 'taken');
create index inbound_by_turn on inbound_messages (org_id, user_id, turn_id);
create index inbound_pending on inbound_messages (received_at) where state in ('waiting', 'taken');
create index inbound_quarantined on inbound_messages (received_at) where state = 'quarantined';

create table tool_calls (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  turn_id uuid not null,
  step int not null,
  tool text not null,
  arguments jsonb not null,
  origins jsonb not null default '{}',
  effect text not null check (effect in ('read', 'own', 'reversible', 'external', 'destructive', 'money')),
  state text not null check (state in ('proposed', 'waiting', 'declined', 'expired', 'held', 'cancelled',
                                       'running', 'done', 'failed', 'unknown', 'undone')),
  result jsonb,
  inverse jsonb,
  undoes uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (org_id, user_id, id),
  unique (org_id, user_id, turn_id, step),
  foreign key (org_id, user_id, conversation_id) references conversations (org_id, user_id, id) on delete cascade,
  foreign key (org_id, user_id, turn_id) references turns (org_id, user_id, id) on delete cascade,
  foreign key (org_id, user_id, undoes) references tool_calls (org_id, user_id, id) on delete cascade
);
create index tool_calls_undoable on tool_calls (org_id, user_id, conversation_id, finished_at desc)
  where state = 'done' and inverse is not null;
create index tool_calls_by_undoes on tool_calls (org_id, user_id, undoes) where undoes is not null;

create table outbound_messages (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  turn_id uuid,
  position bigint not null,                 -- order within the conversation, from its seq
  text text not null,
  buttons jsonb not null default '[]',
  state text not null default 'pending' check (state in ('pending', 'sending', 'sent', 'failed', 'cancelled')),
  attempts int not null default 0,
  next_attempt_at timestamptz not null default now(),
  receipt jsonb,
  error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  sent_seq bigint,                          -- taken from the conversation's seq at delivery: a yes must be later
  primary key (org_id, user_id, id),
  unique (org_id, user_id, conversation_id, position),
  foreign key (org_id, user_id, conversation_id) references conversations (org_id, user_id, id) on delete cascade,
  foreign key (org_id, user_id, turn_id) references turns (org_id, user_id, id) on delete cascade
);
create index outbound_open on outbound_messages (org_id, user_id, conversation_id, position)
  where state in ('pending', 'sending');
create index outbound_due on outbound_messages (next_attempt_at) where state in ('pending', 'sending');
create index outbound_by_turn on outbound_messages (org_id, user_id, turn_id);

create table questions (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  turn_id uuid not null,
  outbound_id uuid not null,
  kind text not null check (kind in ('approval', 'choice')),
  state text not null default 'open' check (state in ('open', 'answered', 'expired', 'cancelled')),
  arguments_hash text,                      -- of the exact calls shown; an approval of anything else is none
  expires_at timestamptz not null,
  answered_by uuid,
  created_at timestamptz not null,
  primary key (org_id, user_id, id),
  check ((kind = 'approval') = (arguments_hash is not null)),
  foreign key (org_id, user_id, conversation_id) references conversations (org_id, user_id, id) on delete cascade,
  foreign key (org_id, user_id, turn_id) references turns (org_id, user_id, id) on delete cascade,
  foreign key (org_id, user_id, outbound_id) references outbound_messages (org_id, user_id, id) on delete cascade,
  foreign key (org_id, user_id, answered_by) references inbound_messages (org_id, user_id, id)
);
create index questions_open on questions (org_id, user_id, conversation_id, created_at desc) where state = 'open';

-- A button travels as an opaque id; what a tap does never leaves the database.
create table buttons (
  org_id uuid not null,
  user_id uuid not null,
  id text not null,
  conversation_id uuid not null,
  outbound_id uuid not null,
  question_id uuid,
  position int not null,
  label text not null,
  action jsonb not null,
  used_by uuid,
  primary key (org_id, user_id, id),
  foreign key (org_id, user_id, conversation_id) references conversations (org_id, user_id, id) on delete cascade,
  foreign key (org_id, user_id, outbound_id) references outbound_messages (org_id, user_id, id) on delete cascade,
  foreign key (org_id, user_id, question_id) references questions (org_id, user_id, id) on delete cascade,
  foreign key (org_id, user_id, used_by) references inbound_messages (org_id, user_id, id)
);
create index buttons_by_message on buttons (org_id, user_id, outbound_id, position);
create index buttons_by_question on buttons (org_id, user_id, question_id) where question_id is not null;

-- What the person keeps.
create table tasks (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  title text not null check (char_length(title) between 1 and 500),
  description text check (char_length(description) <= 5000),
  priority text not null default 'medium' check (priority in ('low', 'medium', 'high')),
  due_on date,                              -- a day without a time
  due_at timestamptz,                       -- a moment
  project text check (char_length(project) between 1 and 100),
  tags text[] not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  completed_at timestamptz,
  primary key (org_id, user_id, id),
  check (num_nonnulls(due_on, due_at) <= 1),
  foreign key (org_id, user_id) references memberships (org_id, user_id) on delete cascade
);
create index tasks_open on tasks (org_id, user_id, due_at, due_on) where completed_at is null;

create table notes (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  text text not null check (char_length(text) between 1 and 50000),
  tags text[] not null default '{}',
  pinned boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Three dictionaries: a person mixes languages, and names belong to none.
  words tsvector not null generated always as (
    to_tsvector('pg_catalog.portuguese'::regconfig, app.fold(text))
    || to_tsvector('pg_catalog.english'::regconfig, app.fold(text))
    || to_tsvector('pg_catalog.simple'::regconfig, app.fold(text))
  ) stored,
  primary key (org_id, user_id, id),
  foreign key (org_id, user_id) references memberships (org_id, user_id) on delete cascade
);
create index notes_recent on notes (org_id, user_id, pinned desc, updated_at desc);

create table inbox_items (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  text text not null check (char_length(text) between 1 and 50000),
  became text check (became in ('task', 'note')),
  became_id uuid,
  created_at timestamptz not null,
  primary key (org_id, user_id, id),
  check (num_nulls(became, became_id) in (0, 2)),
  foreign key (org_id, user_id) references memberships (org_id, user_id) on delete cascade
);
create index inbox_items_open on inbox_items (org_id, user_id, created_at) where became is null;

-- Who did what that must be provable later; rows are only ever added.
create table audit.events (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  kind text not null,
  subject uuid,
  facts jsonb not null default '{}',
  at timestamptz not null default clock_timestamp(),
  primary key (org_id, user_id, id)
);

-- Row-level security: forced everywhere, the owner included.
do $$
declare
  name text;
begin
  foreach name in array array['conversations', 'turns', 'inbound_messages', 'tool_calls', 'outbound_messages',
                              'questions', 'buttons', 'tasks', 'notes', 'inbox_items']
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

alter table organizations enable row level security;
alter table organizations force row level security;
create policy own_organization on organizations for select to authenticated using (id = (select app.org_id()));
create policy sign_up on organizations for insert to recado_worker with check (true);
grant select on organizations to authenticated;
grant insert on organizations to recado_worker;

alter table users enable row level security;
alter table users force row level security;
create policy oneself on users for all to authenticated
  using (id = (select app.user_id())) with check (id = (select app.user_id()));
create policy sign_up on users for insert to recado_worker with check (true);
grant select, update on users to authenticated;
grant insert on users to recado_worker;

alter table memberships enable row level security;
alter table memberships force row level security;
create policy own_membership on memberships for select to authenticated
  using (org_id = (select app.org_id()) and user_id = (select app.user_id()));
create policy sign_up on memberships for insert to recado_worker with check (true);
grant select on memberships to authenticated;
grant insert on memberships to recado_worker;

alter table accounts enable row level security;
alter table accounts force row level security;
create policy own_accounts on accounts for select to authenticated
  using (org_id = (select app.org_id()) and user_id = (select app.user_id()));
create policy any_sender on accounts for all to recado_worker using (true) with check (true);
grant select on accounts to authenticated;
grant select, insert on accounts to recado_worker;

-- The worker looks for work across tenants by ids and states, and re-enters as the person to do it.
create policy any_work on conversations for all to recado_worker using (true) with check (true);
grant select (org_id, user_id, id, channel, channel_account, peer, spoken, shown, fence, leased_by, leased_until, sender, sending_until),
  update (fence, leased_by, leased_until, sender, sending_until) on conversations to recado_worker;
create policy any_work on inbound_messages for all to recado_worker using (true) with check (true);
grant select (org_id, user_id, id, conversation_id, seq, kind, state, alone, turn_id, failures, error, received_at),
  update (state, alone, turn_id, failures, error) on inbound_messages to recado_worker;
create policy any_work on outbound_messages for all to recado_worker using (true) with check (true);
grant select (org_id, user_id, id, conversation_id, position, state, attempts, next_attempt_at, error, created_at),
  update (state, attempts, next_attempt_at, error) on outbound_messages to recado_worker;

alter table audit.events enable row level security;
alter table audit.events force row level security;
create policy own_events on audit.events for select to authenticated
  using (org_id = (select app.org_id()) and user_id = (select app.user_id()));
create policy record_own on audit.events for insert to authenticated
  with check (org_id = (select app.org_id()) and user_id = (select app.user_id()));
create policy record_any on audit.events for insert to recado_worker with check (true);
grant select, insert on audit.events to authenticated;
grant insert on audit.events to recado_worker;

-- A process that starts asks which version it finds.
grant select on app.alembic_version to recado_app, recado_worker;
