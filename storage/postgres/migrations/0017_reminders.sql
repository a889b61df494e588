-- Spaces that may have something of which to remind their people look once at when that is (rules K4, Y17).
insert into deadline (space_id, due_at)
select s.space_id, 0
from space s
where exists (select 1 from space below where below.parent = s.space_id) or s.kind in (3, 4, 5)
on conflict (space_id) do update set due_at = 0;
