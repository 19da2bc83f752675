-- What was forgotten is erased by the clock: the worker sees when it was, and nothing of what is remembered.
create policy any_forgotten on public.memories for all to recado_worker using (state = 'forgotten') with check (false);
grant select (state, forgotten_at), delete on public.memories to recado_worker;
