-- What a person told about themselves, with the message it was told in.
create table public.memories (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  text text not null check (char_length(text) between 1 and 500),
  about text check (char_length(about) between 1 and 100), -- what it is about: of two that tell of one thing, one may be wrong
  source_id uuid,                           -- the message; the moment stays when the message is gone
  said_at timestamptz not null,
  origin text not null check (origin in ('user', 'own_data', 'model')),
  confirmed boolean not null default false, -- the person said so after it was shown to them
  state text not null default 'active' check (state in ('active', 'superseded', 'forgotten')),
  forgotten_at timestamptz,
  created_at timestamptz not null,
  words tsvector not null generated always as (
    to_tsvector('pg_catalog.portuguese'::regconfig, app.fold(text))
    || to_tsvector('pg_catalog.english'::regconfig, app.fold(text))
    || to_tsvector('pg_catalog.simple'::regconfig, app.fold(text))
  ) stored,
  primary key (org_id, user_id, id),
  foreign key (org_id, user_id) references public.memberships (org_id, user_id) on delete cascade,
  foreign key (org_id, user_id, source_id) references public.inbound_messages (org_id, user_id, id)
    on delete set null (source_id),
  -- What was not said by the person is believed only once they have confirmed it.
  check (origin = 'user' or confirmed or state <> 'active'),
  check ((state = 'forgotten') = (forgotten_at is not null))
);
-- By owner and age, not by word: row-level security keeps an index on words from being used, and one person's facts are few.
create index memories_newest on public.memories (org_id, user_id, said_at desc) where state = 'active';
create index memories_about on public.memories (org_id, user_id, about) where state = 'active' and about is not null;
create index memories_by_source on public.memories (org_id, user_id, source_id) where source_id is not null;
create index memories_forgotten on public.memories (org_id, user_id, forgotten_at) where state = 'forgotten';

alter table public.memories enable row level security;
alter table public.memories force row level security;
create policy own_rows on public.memories for all to authenticated
  using (org_id = (select app.org_id()) and user_id = (select app.user_id()))
  with check (org_id = (select app.org_id()) and user_id = (select app.user_id()));
grant select, insert, update, delete on public.memories to authenticated;
