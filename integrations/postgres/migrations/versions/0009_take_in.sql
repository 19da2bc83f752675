-- What comes in at the same time is stored in one transaction: the disk is waited for once, and the queue is told once.

-- As a person: makes the conversation where missing, locks it, hands out the next seq, and stores the message once.
create function app.store_message(said jsonb, out conversation_id uuid, out seq bigint, out id uuid)
language sql as $$
  with here as (
    insert into public.conversations as c (org_id, user_id, id, channel, channel_account, peer, seq)
    values ((select app.org_id()), (select app.user_id()), gen_random_uuid(), said ->> 'channel', said ->> 'channel_account',
      said ->> 'peer', 1)
    on conflict (org_id, user_id, channel, channel_account, peer) do update set seq = c.seq + 1
    returning c.org_id, c.user_id, c.id, c.seq, c.acted_order
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
  select here.id, here.seq, stored.id from here left join stored on true
$$;

-- As the worker: every message of somebody known, stored as them and nudged. What needs a closer look first is not answered:
-- its sender is nobody's, or has a new name, address or id.
create function app.take_in(messages jsonb)
returns table (n int, org_id uuid, user_id uuid, conversation_id uuid, seq bigint, id uuid, new boolean)
language plpgsql as $$
declare
  said jsonb;
  account record;
begin
  for n, said in select ordinality - 1, value from jsonb_array_elements(messages) with ordinality order by value ->> 'peer'
  loop
    perform set_config('role', 'recado_worker', true);
    select a.* into account from public.accounts a
    where a.channel = said ->> 'channel' and a.channel_account = said ->> 'channel_account' and (
      a.external_id = said ->> 'sender' or a.id in (
        select l.account_id from public.account_aliases l where l.channel = said ->> 'channel'
          and l.channel_account = said ->> 'channel_account' and l.alias = said ->> 'sender'))
    order by a.org_id is null, a.external_id <> said ->> 'sender' limit 1;
    continue when account.id is null or account.org_id is null or account.unreachable_at is not null
      or (said ->> 'name') not in ('', account.name)
      or coalesce(said ->> 'address', account.address, account.external_id) <> coalesce(account.address, account.external_id)
      or exists (select from jsonb_array_elements_text(said -> 'names') name where name <> account.external_id and not exists (
        select from public.account_aliases l where l.channel = account.channel and l.channel_account = account.channel_account
          and l.alias = name));
    perform set_config('request.jwt.claims',
      json_build_object('sub', account.user_id, 'org_id', account.org_id, 'role', 'authenticated')::text, true);
    perform set_config('role', 'authenticated', true);
    if (said ->> 'private')::boolean then
      -- Whatever the messenger calls them now: nobody has two conversations on one account.
      said := said || jsonb_build_object('peer', account.external_id);
    end if;
    select m.conversation_id, m.seq, m.id into conversation_id, seq, id from app.store_message(said) m;
    org_id := account.org_id;
    user_id := account.user_id;
    new := id is not null;
    if new then
      perform queue.nudge('take', 'turns',
        jsonb_build_object('org', org_id, 'user', user_id, 'conversation', conversation_id), 0, false);
    else
      select m.id into id from public.inbound_messages m
      where m.org_id = account.org_id and m.user_id = account.user_id and m.channel = said ->> 'channel'
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
