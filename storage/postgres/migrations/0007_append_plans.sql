-- The statements of append_batch() are planned once for each connection: left to itself, PostgreSQL plans most of them anew
-- for every call, since the lengths of the arrays make each plan look cheaper, which is a quarter of what one append costs.
-- Each of them says by itself where to begin (see 0002_append.sql), so that nothing is gained by looking at the values.
alter function append_batch set plan_cache_mode = force_generic_plan;
