-- What a reminder knows of the event that it hangs on: which one, and how it was last seen.
alter table public.reminders
  add column about_event jsonb,
  add check ((about_event is null) = (about_kind is distinct from 'event'));

-- Whoever waits to be told of an event needs a fresh copy of it, however long they have been silent: the worker sees whose, and when.
create policy any_of_events on public.reminders for select to recado_worker using (about_kind = 'event' and state = 'active');
grant select (org_id, user_id, about_kind, starts_at, state) on public.reminders to recado_worker;
