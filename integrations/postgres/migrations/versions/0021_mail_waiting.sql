-- Mail that waits for an answer: how far each mailbox was looked through, and which conversations wait.
create table public.mailboxes (
  org_id uuid not null,
  user_id uuid not null,
  account_id uuid not null,
  history_id text,                          -- Gmail's: what happened later is asked for by it; none: nothing was looked through yet
  looked_at timestamptz,                    -- what waits is as of this moment
  tried_at timestamptz not null,
  failures int not null default 0 check (failures >= 0), -- since it was last looked through
  primary key (org_id, user_id, account_id),
  foreign key (org_id, user_id, account_id) references public.google_accounts (org_id, user_id, id) on delete cascade
);

-- Who wrote and what about, as long as it waits; never what is in a mail. Gone once it is answered, archived, deleted or too old.
create table public.mails_waiting (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,                         -- that of the conversation in google_seen, once it is shown
  account_id uuid not null,
  google_id text not null,                  -- the conversation
  mail_id text not null,                    -- its newest mail when it was looked at
  came_at timestamptz not null,             -- that mail
  facts jsonb not null,
  dismissed_at timestamptz,                 -- the person wants it on no list; until another mail comes
  primary key (org_id, user_id, id),
  unique (org_id, user_id, account_id, google_id),
  foreign key (org_id, user_id, account_id) references public.mailboxes (org_id, user_id, account_id) on delete cascade
);
create index mails_waiting_old on public.mails_waiting (came_at);

do $$
declare
  name text;
begin
  foreach name in array array['mailboxes', 'mails_waiting']
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

-- The clock looks whose mail will be told of, and only theirs: it learns when something of theirs comes, of what kind, and what they muted.
create policy any_mailbox on public.mailboxes for select to recado_worker using (true);
grant select (org_id, user_id, account_id, looked_at, tried_at, failures) on public.mailboxes to recado_worker;
grant select (kind) on public.schedules to recado_worker;
create policy any_muted on public.manners for select to recado_worker using (true);
grant select (org_id, user_id, muted) on public.manners to recado_worker;
create policy any_old on public.mails_waiting for all to recado_worker using (true) with check (false);
grant select (came_at), delete on public.mails_waiting to recado_worker;
