with locked as materialized (select head from bench_space where space_id = 1 for update)
insert into bench_message (space_id, body) select 1, repeat('u', 200) from locked;
