-- Messengers: who knocks, how an account is joined to a person, what was sent along, and whether we still hear.

-- A sender as the messenger shows them, and where they stand while they are nobody's.
alter table public.accounts
  add column name text not null default '' check (char_length(name) <= 200),
  add column address text,                  -- where the messenger last confirmed to reach it; null: external_id
  add column knocked_at timestamptz,        -- the owner was asked about it
  add column greeted_at timestamptz,        -- it was told that the owner is asked
  add column refused_at timestamptz,        -- the owner said no
  add column unreachable_at timestamptz;    -- it blocked us, or is gone
grant update (name, address, org_id, user_id, knocked_at, greeted_at, refused_at, unreachable_at)
  on public.accounts to recado_worker;
grant delete on public.accounts to recado_worker;

-- Other ids of the same account: a phone number with and without its ninth digit, a hidden id.
create table public.account_aliases (
  channel text not null,
  channel_account text not null,
  alias text not null,
  account_id uuid not null references public.accounts (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (channel, channel_account, alias)
);
create index account_aliases_by_account on public.account_aliases (account_id);

-- What somebody said before they were anybody's: replayed when they are let in.
create table public.knocks (
  id uuid primary key,
  account_id uuid not null references public.accounts (id) on delete cascade,
  external_id text not null,
  kind text not null,
  revision bigint not null default 0,
  event jsonb not null,
  received_at timestamptz not null default clock_timestamp(),
  unique (account_id, external_id, kind, revision)
);

-- A one-time way to join another chat account to a person.
create table public.invitations (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  conversation_id uuid,                     -- where the joining is approved; null: nobody is asked, the link is the proof
  code_hash text not null,                  -- of the code: what is in the link is not here
  expires_at timestamptz not null,
  account_id uuid,                          -- of whoever used it
  used_at timestamptz,
  created_at timestamptz not null,
  primary key (org_id, user_id, id),
  unique (org_id, user_id, code_hash),
  foreign key (org_id, user_id) references public.memberships (org_id, user_id) on delete cascade,
  foreign key (org_id, user_id, conversation_id) references public.conversations (org_id, user_id, id)
    on delete set null (conversation_id)
);
create index invitations_by_code on public.invitations (code_hash);
create index invitations_by_account on public.invitations (account_id) where account_id is not null;

-- What was sent along with a message. The bytes are fetched later, from the messenger that has them.
create table public.files (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  conversation_id uuid,
  message_id uuid,
  kind text not null check (kind in ('photo', 'voice', 'audio', 'video', 'document', 'sticker')),
  name text not null default '',
  mime text not null default '',
  bytes bigint check (bytes >= 0),
  seconds int check (seconds >= 0),
  reference jsonb not null,                 -- what the messenger wants to see to hand it out
  state text not null default 'referenced' check (state in ('referenced', 'stored', 'refused', 'gone')),
  error text,
  sha256 text,
  attempts int not null default 0,
  created_at timestamptz not null,
  stored_at timestamptz,
  deleted_at timestamptz,
  primary key (org_id, user_id, id),
  foreign key (org_id, user_id) references public.memberships (org_id, user_id) on delete cascade,
  foreign key (org_id, user_id, conversation_id) references public.conversations (org_id, user_id, id)
    on delete set null (conversation_id),
  foreign key (org_id, user_id, message_id) references public.inbound_messages (org_id, user_id, id)
    on delete set null (message_id)
);
create index files_newest on public.files (org_id, user_id, created_at desc) where deleted_at is null;
create index files_by_message on public.files (org_id, user_id, message_id) where message_id is not null;
create index files_to_fetch on public.files (created_at) where state = 'referenced' and deleted_at is null;

-- One row for each account of ours at a messenger: whether we hear, and how far we have read.
create table public.channel_accounts (
  channel text not null,
  channel_account text not null,
  state text not null default 'unknown' check (state in ('unknown', 'open', 'connecting', 'closed')),
  reason text,
  next_update bigint,                       -- where polling goes on: everything before it is stored
  last_seen_at timestamptz,                 -- of the last event received
  checked_at timestamptz,
  changed_at timestamptz,
  alarmed_at timestamptz,
  facts jsonb not null default '{}',
  primary key (channel, channel_account)
);

-- Updates that belong to nobody's conversation or could not be read: kept for a week, to be looked at.
create table public.stray_events (
  id uuid primary key,
  channel text not null,
  channel_account text not null,
  external_id text not null,
  kind text not null,
  payload jsonb not null,
  error text,
  received_at timestamptz not null default clock_timestamp(),
  unique (channel, channel_account, external_id, kind)
);
create index stray_events_by_age on public.stray_events (received_at);

-- Two edits may be a moment apart.
alter table public.inbound_messages alter column revision type bigint;

-- An edit, a deletion and a reaction speak of a message by the messenger's id; so does the news of its delivery.
alter table public.inbound_messages drop constraint inbound_messages_kind_check;
alter table public.inbound_messages add constraint inbound_messages_kind_check
  check (kind in ('text', 'tap', 'stop', 'edit', 'deletion', 'reaction', 'file', 'event', 'other'));
alter table public.outbound_messages
  add column attachments jsonb not null default '[]',
  add column delivered_at timestamptz,
  add column read_at timestamptz;
create index outbound_by_receipt on public.outbound_messages using gin ((receipt -> 'ids')) with (fastupdate = on);

do $$
declare
  name text;
begin
  foreach name in array array['invitations', 'files']
  loop
    execute format('alter table public.%I enable row level security', name);
    execute format('alter table public.%I force row level security', name);
    execute format(
      'create policy own_rows on public.%I for all to authenticated '
      'using (org_id = (select app.org_id()) and user_id = (select app.user_id())) '
      'with check (org_id = (select app.org_id()) and user_id = (select app.user_id()))', name);
    execute format('grant select, insert, update, delete on public.%I to authenticated', name);
  end loop;
  foreach name in array array['account_aliases', 'knocks', 'channel_accounts', 'stray_events']
  loop
    execute format('alter table public.%I enable row level security', name);
    execute format('alter table public.%I force row level security', name);
    execute format('create policy at_the_door on public.%I for all to recado_worker using (true) with check (true)', name);
    execute format('grant select, insert, update, delete on public.%I to recado_worker', name);
  end loop;
end
$$;

-- A link is used by somebody who is not yet anybody; what is due to be fetched is found across people.
create policy any_invited on public.invitations for all to recado_worker using (true) with check (true);
grant select, update (account_id, used_at) on public.invitations to recado_worker;
create policy any_work on public.files for all to recado_worker using (true) with check (true);
grant select (org_id, user_id, id, state, attempts, created_at, deleted_at) on public.files to recado_worker;
