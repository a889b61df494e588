-- Spaces are opened from within others, and know which one they belong to.

alter table space
  add column parent bigint,
  -- Where and by which command it was asked for: asking again is given the same number.
  add column opened_from bigint,
  add column asked uuid;

update space s set parent = (e.body::jsonb ->> 'parent')::bigint
from event e where e.space_id = s.space_id and e.seq = 1;

create index space_by_parent on space (parent, space_id) where parent is not null;
create unique index space_by_asked on space (opened_from, asked) where asked is not null;
