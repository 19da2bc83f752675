-- Somebody answers a conversation by hand: we are silent in it until then. Whoever ends it sets it to null; nobody compares.
alter table public.conversations add column paused_until timestamptz;
create index conversations_paused on public.conversations (paused_until) where paused_until is not null;
grant select (paused_until) on public.conversations to recado_worker;

-- News of a message of ours tells whose a hidden id is: the receipt says to whom it went.
grant select (receipt) on public.outbound_messages to recado_worker;

-- A hidden id and the number it was seen beside, whoever they are.
create table public.hidden_ids (
  channel text not null,
  channel_account text not null,
  hidden text not null,
  number text not null,
  seen_at timestamptz not null,
  primary key (channel, channel_account, hidden)
);
create index hidden_ids_by_age on public.hidden_ids (seen_at);
alter table public.hidden_ids enable row level security;
alter table public.hidden_ids force row level security;
create policy at_the_door on public.hidden_ids for all to recado_worker using (true) with check (true);
grant select, insert, update, delete on public.hidden_ids to recado_worker;

-- As in 0009; answers also whether we are silent there.
drop function app.take_in;
drop function app.store_message;
create function app.store_message(said jsonb, out conversation_id uuid, out seq bigint, out id uuid, out paused boolean)
language sql as $$
  with here as (
    insert into public.conversations as c (org_id, user_id, id, channel, channel_account, peer, seq)
    values ((select app.org_id()), (select app.user_id()), gen_random_uuid(), said ->> 'channel', said ->> 'channel_account',
      said ->> 'peer', 1)
    on conflict (org_id, user_id, channel, channel_account, peer) do update set seq = c.seq + 1
    returning c.org_id, c.user_id, c.id, c.seq, c.acted_order, c.paused_until is not null as paused
  ), stored as (
    insert into public.inbound_messages (org_id, user_id, id, conversation_id, seq, channel, channel_account, external_id,
      kind, revision, provider_order, payload, said_at, whole, late)
    select here.org_id, here.user_id, (said ->> 'id')::uuid, here.id, here.seq, said ->> 'channel', said ->> 'channel_account',
      said ->> 'external_id', said ->> 'kind', (said ->> 'revision')::bigint, (said ->> 'provider_order')::bigint,
      said -> 'payload', (said ->> 'said_at')::timestamptz, (said ->> 'whole')::boolean,
      coalesce((said ->> 'provider_order')::bigint < here.acted_order, false)
    from here
    on conflict (org_id, user_id, channel, channel_account, external_id, kind, revision) do nothing
    returning id
  )
  select here.id, here.seq, stored.id, here.paused from here left join stored on true
$$;

-- As in 0009; conversations are locked in an order that every transaction keeps, whatever their people are called.
create function app.take_in(messages jsonb)
returns table (n int, org_id uuid, user_id uuid, conversation_id uuid, seq bigint, id uuid, new boolean, paused boolean)
language plpgsql as $$
declare
  item record;
  said jsonb;
begin
  for item in
    select m.ordinality - 1 as n, m.value as said, a.id as account_id, a.org_id, a.user_id, a.external_id
    from jsonb_array_elements(messages) with ordinality m
    cross join lateral (
      select a.* from public.accounts a
      where a.channel = m.value ->> 'channel' and a.channel_account = m.value ->> 'channel_account' and (
        a.external_id = m.value ->> 'sender' or a.id in (
          select l.account_id from public.account_aliases l where l.channel = m.value ->> 'channel'
            and l.channel_account = m.value ->> 'channel_account' and l.alias = m.value ->> 'sender'))
      order by a.org_id is null, a.external_id <> m.value ->> 'sender' limit 1) a
    -- What needs a closer look first is not answered: its sender is nobody's, or has a new name, address or id.
    where a.org_id is not null and a.unreachable_at is null and (m.value ->> 'name') in ('', a.name)
      and coalesce(m.value ->> 'address', a.address, a.external_id) = coalesce(a.address, a.external_id)
      and not exists (
        select from jsonb_array_elements_text(m.value -> 'names') as named (as_is)
        where named.as_is <> a.external_id and not exists (
          select from public.account_aliases l where l.channel = a.channel and l.channel_account = a.channel_account
            and l.alias = named.as_is))
    -- Whatever the messenger calls them now: nobody has two conversations on one account.
    order by a.org_id, a.user_id, m.value ->> 'channel', m.value ->> 'channel_account',
      case when (m.value ->> 'private')::boolean then a.external_id else m.value ->> 'peer' end, m.ordinality
  loop
    said := item.said;
    perform set_config('request.jwt.claims',
      json_build_object('sub', item.user_id, 'org_id', item.org_id, 'role', 'authenticated')::text, true);
    perform set_config('role', 'authenticated', true);
    if (said ->> 'private')::boolean then
      said := said || jsonb_build_object('peer', item.external_id);
    end if;
    select m.conversation_id, m.seq, m.id, m.paused into conversation_id, seq, id, paused from app.store_message(said) m;
    n := item.n;
    org_id := item.org_id;
    user_id := item.user_id;
    new := id is not null;
    if new then
      perform queue.nudge('take', 'turns',
        jsonb_build_object('org', org_id, 'user', user_id, 'conversation', conversation_id), 0, false);
    else
      select m.id into id from public.inbound_messages m
      where m.org_id = item.org_id and m.user_id = item.user_id and m.channel = said ->> 'channel'
        and m.channel_account = said ->> 'channel_account' and m.external_id = said ->> 'external_id'
        and m.kind = any(case when said ->> 'kind' in ('text', 'stop') then array['text', 'stop'] else array[said ->> 'kind'] end)
        and m.revision = (said ->> 'revision')::bigint;
    end if;
    return next;
  end loop;
end
$$;
revoke execute on function app.store_message, app.take_in from public;
grant execute on function app.store_message to authenticated;
grant execute on function app.take_in to recado_worker;
