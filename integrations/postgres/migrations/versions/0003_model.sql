-- One row per question put to a model: written before it is sent, completed when the answer is in.
create table public.model_steps (
  org_id uuid not null,
  user_id uuid not null,
  turn_id uuid not null,
  n int not null check (n >= 1),
  state text not null check (state in ('asked', 'answered', 'finished', 'failed')),
  shown jsonb,                              -- of the first step: what the model was shown besides the steps
  answer jsonb,                             -- what it said, signatures included
  replies jsonb,                            -- what its calls came to, as it was told
  error text,
  provider text,
  model text,
  prompt_version text not null,
  input_tokens int not null default 0 check (input_tokens >= 0),
  cached_tokens int not null default 0 check (cached_tokens >= 0),
  output_tokens int not null default 0 check (output_tokens >= 0),
  usd numeric(12, 6) not null check (usd >= 0), -- an estimate until the answer is in
  milliseconds int,
  asked_at timestamptz not null,
  primary key (org_id, user_id, turn_id, n),
  foreign key (org_id, user_id, turn_id) references public.turns (org_id, user_id, id) on delete cascade
);
create index model_steps_spent on public.model_steps (org_id, user_id, asked_at);

-- What a person agreed to, in the words of which version, and whether they took it back.
create table public.consents (
  org_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('model')),
  version text not null,
  given boolean not null,
  at timestamptz not null,
  message_id uuid,
  primary key (org_id, user_id, id),
  foreign key (org_id, user_id) references public.memberships (org_id, user_id) on delete cascade,
  foreign key (org_id, user_id, message_id) references public.inbound_messages (org_id, user_id, id)
);
create index consents_newest on public.consents (org_id, user_id, kind, at desc);

-- What is said once for each period: an allowance nearly or wholly spent, a model that cannot be reached.
create table public.notices (
  org_id uuid not null,
  user_id uuid not null,
  kind text not null,
  period text not null,
  turn_id uuid not null,
  primary key (org_id, user_id, kind, period),
  foreign key (org_id, user_id, turn_id) references public.turns (org_id, user_id, id) on delete cascade
);

do $$
declare
  name text;
begin
  foreach name in array array['model_steps', 'consents', 'notices']
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

-- What a company has spent is summed without seeing what anybody said.
create policy any_spending on public.model_steps for select to recado_worker using (true);
grant select (org_id, input_tokens, output_tokens, usd, asked_at) on public.model_steps to recado_worker;

-- What an organization sets for itself: {"models": ["gemini:..."], "allowance": {...}}.
alter table public.organizations add column settings jsonb not null default '{}';
-- "Just suggest": every change waits for a yes until the person lifts it.
alter table public.users add column suggest_only boolean not null default false;
