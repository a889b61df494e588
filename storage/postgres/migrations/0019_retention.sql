-- Which spaces keep what is written for how long is in their logs (rules P14 and L18); found by the index alone.
create index event_retention on event (space_id, seq desc) where body like '{"type":"retention_set"%';

-- How far a space was cleaned of older words since the event `setting` of its own log, or of the log above a session. Looked at
-- again at next_at. taken_until: a node is at it, and if it is lost another one goes on then.
create table retention_run (
  space_id bigint primary key,
  setting bigint not null,
  upto bigint not null,
  next_at bigint not null,
  taken_until bigint not null
);
