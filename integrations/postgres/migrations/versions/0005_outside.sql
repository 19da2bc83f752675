-- The few calls that wrote rows with words from outside: every call that names a row asks for them.
create index tool_calls_outside on public.tool_calls (org_id, user_id)
  where result ? 'outside' and effect <> 'read';
