begin;
select head from bench_space where space_id = 1 for update;
insert into bench_message (space_id, body) values (1, repeat('u', 200));
commit;
