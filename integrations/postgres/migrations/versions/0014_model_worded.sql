-- The calls that wrote rows with words of a model: a text of several lines asks for them when it is shown.
create index tool_calls_model_worded on public.tool_calls (org_id, user_id)
  where result ? 'model_worded' and effect <> 'read';
