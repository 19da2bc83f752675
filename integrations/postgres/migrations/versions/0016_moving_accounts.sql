-- A chat account that is somebody's may move to another person: nothing of theirs moves with it, and it can come back.
alter table public.accounts
  add column leaving_until timestamptz,     -- whoever it is has said that it may be joined to another person, until then
  add column former_org_id uuid,            -- whose it was before it was joined to another person
  add column former_user_id uuid,
  add check ((former_org_id is null) = (former_user_id is null));
grant update (leaving_until, former_org_id, former_user_id) on public.accounts to recado_worker;
