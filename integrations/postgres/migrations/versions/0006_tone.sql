-- The tone a model writes to a person in; null is the usual one, short and warm.
alter table public.users
  add column tone text check (tone in ('formal', 'brief', 'playful'));
