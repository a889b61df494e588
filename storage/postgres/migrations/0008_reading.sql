-- How far people have read, and what concerns them: private to each, outside the log.

-- Written often: free room in each page keeps an update beside the old row.
create table read_position (
  person_id bigint not null,
  space_id bigint not null,
  seq bigint not null,
  primary key (person_id, space_id)
) with (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

-- Who has read on or seen notices, and when last: what nodes without hints look at.
create table reading_change (
  person_id bigint primary key,
  at bigint not null
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
create index reading_change_by_time on reading_change (at);

-- What was written before any of this was known is not unread.
insert into read_position (person_id, space_id, seq)
select m.person_id, m.space_id, h.head from membership m join space_head h using (space_id) where m.roles <> 0;

-- An event concerns a person. kind: the number of the domain's NoticeKind; at: the time of the event; written_at: of
-- the row, by this server's clock.
create table notice (
  space_id bigint not null,
  seq bigint not null,
  person_id bigint not null,
  at bigint not null,
  kind smallint not null,
  seen boolean not null default false,
  written_at bigint not null,
  primary key (space_id, seq, person_id)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
create index notice_of_person on notice (person_id, at, space_id, seq);
create index notice_by_writing on notice (written_at, space_id, seq, person_id);

-- Up to when the notices of a person were let go. Of person 0, which nobody is: of everybody.
create table notice_floor (
  person_id bigint primary key,
  at bigint not null
);
insert into notice_floor (person_id, at) select 0, coalesce(max(at), 0) from event;

-- append_batch() with what it does beside the log for single people. Only batches that concern somebody come here: the
-- others pay nothing.
create function append_batch_for_people(
  spaces bigint[],
  expected bigint[],
  appended integer[],
  command_places integer[],
  command_ids uuid[],
  command_fingerprints bigint[],
  command_firsts bigint[],
  command_lasts bigint[],
  event_places integer[],
  event_seqs bigint[],
  event_ats bigint[],
  event_commands uuid[],
  event_subjects uuid[],
  event_bodies text[],
  content_places integer[],
  content_ids uuid[],
  content_bodies text[],
  forgotten_places integer[],
  forgotten_ids uuid[],
  member_places integer[],
  member_persons bigint[],
  member_roles integer[],
  deadline_places integer[],
  deadline_ats bigint[],
  missing_max integer,
  missing_bytes_max integer,
  notice_places integer[],
  notice_persons bigint[],
  notice_seqs bigint[],
  notice_ats bigint[],
  notice_kinds smallint[],
  start_places integer[],
  start_persons bigint[],
  start_seqs bigint[]
)
returns table (
  place integer,
  outcome text,
  seq bigint,
  last_seq bigint,
  fingerprint bigint,
  at bigint,
  command uuid,
  subject uuid,
  body text
)
language plpgsql volatile set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  answered record;
  written boolean[] := array_fill(false, array[cardinality(spaces)]);
begin
  for answered in
    select * from append_batch(
      spaces, expected, appended, command_places, command_ids, command_fingerprints, command_firsts, command_lasts,
      event_places, event_seqs, event_ats, event_commands, event_subjects, event_bodies, content_places, content_ids,
      content_bodies, forgotten_places, forgotten_ids, member_places, member_persons, member_roles, deadline_places,
      deadline_ats, missing_max, missing_bytes_max
    )
  loop
    if answered.outcome = 'committed' then written[answered.place] := true; end if;
    place := answered.place;
    outcome := answered.outcome;
    seq := answered.seq;
    last_seq := answered.last_seq;
    fingerprint := answered.fingerprint;
    at := answered.at;
    command := answered.command;
    subject := answered.subject;
    body := answered.body;
    return next;
  end loop;

  insert into notice (space_id, seq, person_id, at, kind, written_at)
  select spaces[n.place], n.seq, n.person, n.at, n.kind, (extract(epoch from clock_timestamp()) * 1000)::bigint
  from unnest(notice_places, notice_persons, notice_seqs, notice_ats, notice_kinds) as n (place, person, seq, at, kind)
  where written[n.place];

  -- In the order in which advance_reading() takes the same rows.
  insert into read_position as r (person_id, space_id, seq)
  select s.person, spaces[s.place], s.seq
  from unnest(start_places, start_persons, start_seqs) as s (place, person, seq)
  where written[s.place]
  order by s.person, spaces[s.place]
  on conflict (person_id, space_id) do update set seq = excluded.seq where r.seq < excluded.seq;
end
$$;

-- Those that moved. In order of person and space: two who write the same rows cannot deadlock.
create function advance_reading(persons bigint[], spaces bigint[], seqs bigint[])
returns table (person_id bigint, space_id bigint, seq bigint)
language plpgsql volatile set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  with moved as (
    insert into read_position as r (person_id, space_id, seq)
    select m.person, m.space, least(m.seq, h.head)
    from unnest(persons, spaces, seqs) as m (person, space, seq),
      lateral (select head from space_head where space_head.space_id = m.space offset 0) as h,
      lateral (
        select 1 from membership
        where membership.space_id = m.space and membership.person_id = m.person and membership.roles <> 0 offset 0
      ) as member
    order by m.person, m.space
    on conflict (person_id, space_id) do update set seq = excluded.seq where r.seq < excluded.seq
    returning r.person_id, r.space_id, r.seq
  ),
  noted as (
    insert into reading_change as c (person_id, at)
    -- Grouped, not distinct: two rows of one person, a clock's tick apart, are one person.
    select m.person_id, max((extract(epoch from clock_timestamp()) * 1000)::bigint)
    from moved m
    group by m.person_id
    order by m.person_id
    on conflict (person_id) do update set at = excluded.at where c.at < excluded.at
  )
  select * from moved;
end
$$;

create function see_notices(whose bigint, spaces bigint[], seqs bigint[], upto bigint) returns void
language plpgsql volatile as $$
begin
  update notice n set seen = true
  from unnest(spaces, seqs) as p (space, seq)
  where n.space_id = p.space and n.seq = p.seq and n.person_id = whose and not n.seen;
  update notice n set seen = true where n.person_id = whose and n.at <= upto and not n.seen;
  insert into reading_change as c (person_id, at)
  values (whose, (extract(epoch from clock_timestamp()) * 1000)::bigint)
  on conflict (person_id) do update set at = excluded.at where c.at < excluded.at;
end
$$;

-- The last of the people who were looked at; null: there are no more.
create function trim_notices(after_person bigint, people_max integer, kept integer, oldest bigint) returns bigint
language plpgsql volatile as $$
declare
  one bigint := after_person;
  cut bigint;
begin
  for turn in 1 .. people_max loop
    select n.person_id into one from notice n where n.person_id > one order by n.person_id limit 1;
    if not found then return null; end if;
    select case when count(*) > kept then greatest(min(newest.at), oldest) else oldest end into cut
    from (
      select n.at from notice n where n.person_id = one order by n.at desc, n.space_id desc, n.seq desc limit kept + 1
    ) as newest;
    if exists (select from notice n where n.person_id = one and n.at <= cut) then
      insert into notice_floor as f (person_id, at) values (one, cut)
      on conflict (person_id) do update set at = greatest(f.at, excluded.at);
      delete from notice n where n.person_id = one and n.at <= cut;
    end if;
  end loop;
  return one;
end
$$;

-- Whoever leaves for good takes along what was theirs alone.
create function forget_what_was_private() returns trigger
language plpgsql as $$
begin
  delete from read_position r where r.person_id = new.person_id;
  delete from reading_change c where c.person_id = new.person_id;
  delete from notice n where n.person_id = new.person_id;
  insert into notice_floor as f (person_id, at) values (new.person_id, 9223372036854775807)
  on conflict (person_id) do update set at = excluded.at;
  return null;
end
$$;
create trigger forget_what_was_private after update of deactivated_at on person
for each row when (old.deactivated_at is null and new.deactivated_at is not null)
execute function forget_what_was_private();
