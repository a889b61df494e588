\set space random(1, 1000)
insert into bench_message (space_id, body) values (:space, repeat('u', 200));
