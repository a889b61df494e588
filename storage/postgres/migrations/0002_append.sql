-- Appends to the logs of several spaces, each of which succeeds or fails alone; one statement, so that no lock waits
-- for a client. `spaces` is in ascending order and without repetition; every other array with a place says by its
-- 1-based place which of the spaces its row is for. The caller has checked that sequences continue `expected`.
--
-- Answers, for each place, one row: 'committed' (seq: the head from here on), 'stale' (seq: the head), 'ahead' (seq: the
-- head, which is before `expected`), or one row 'applied' for each command that is known (seq, last_seq: what it
-- wrote). Each 'stale' is followed by rows 'missing'. The answer is small enough to be taken by the kernel of a client that
-- does not read, as the locks are held until it is sent.
--
-- `lateral (… offset 0)` and row addresses (ctid) tell the planner where to begin: with what was asked. Before it has
-- statistics it may otherwise begin with the table, and read all that a space has ever had.
create function append_batch(
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
  missing_bytes_max integer
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
language plpgsql volatile as $$
#variable_conflict use_column
declare
  existing bigint[];
  heads bigint[];
  rows_locked tid[];
  applied integer[];   -- places with a command that is known
  writes boolean[];    -- by place; null: all of them
begin
  -- Two who create the same space at once: the second waits here, and then finds the head moved. Nobody holds another
  -- space's lock yet, and rows of creators that have not committed are seen by nobody, so no circle can close.
  if 0 = any (expected) then
    insert into space_head (space_id, head)
    select asked.space_id, 0
    from unnest(spaces, expected, appended) as asked (space_id, expected, appended)
    where asked.expected = 0 and asked.appended > 0
    order by asked.space_id
    on conflict do nothing;
  end if;

  select
    array_agg(locked.space_id order by locked.space_id),
    array_agg(locked.head order by locked.space_id),
    array_agg(locked.ctid order by locked.space_id)
  into existing, heads, rows_locked
  from (
    select h.space_id, h.head, h.ctid from space_head h where h.space_id = any (spaces) order by h.space_id for update
  ) as locked;
  if existing is distinct from spaces then  -- some do not exist, and nothing will be written to them
    select
      array_agg(coalesce(heads[found.nth], 0) order by asked.place),
      array_agg(rows_locked[found.nth] order by asked.place)
    into heads, rows_locked
    from unnest(spaces) with ordinality as asked (space_id, place),
      lateral (select array_position(existing, asked.space_id)) as found (nth);
  end if;

  -- Before the head is compared: a retry is answered by what it did, wherever the head is now.
  applied := array(
    select asked.place
    from unnest(command_places, command_ids) as asked (place, id),
      lateral (
        select * from command where command.space_id = spaces[asked.place] and command.command_id = asked.id offset 0
      ) as c
  );

  if cardinality(applied) > 0 or heads <> expected then
    return query
    select asked.place, 'applied', c.first_seq, c.last_seq, c.fingerprint, null::bigint, c.command_id, null::uuid, null
    from unnest(command_places, command_ids) as asked (place, id),
      lateral (
        select * from command where command.space_id = spaces[asked.place] and command.command_id = asked.id offset 0
      ) as c;

    return query
    with behind as (
      select asked.place::integer, asked.space_id, asked.expected, asked.head
      from unnest(spaces, expected, heads) with ordinality as asked (space_id, expected, head, place)
      where asked.head <> asked.expected and not asked.place = any (applied)
    ),
    counted as (
      select b.place, e.seq, e.at, e.command, e.subject, e.body,
        sum(octet_length(e.body) + 100) over (partition by b.place order by e.seq) as bytes,
        row_number() over (partition by b.place order by e.seq) as nth
      from behind b
      cross join lateral (
        select * from event
        where event.space_id = b.space_id and event.seq > b.expected
        order by event.seq
        limit missing_max
      ) as e
    )
    select b.place, case when b.head > b.expected then 'stale' else 'ahead' end, b.head, null::bigint, null::bigint,
      null::bigint, null::uuid, null::uuid, null
    from behind b
    union all
    select c.place, 'missing', c.seq, null, null, c.at, c.command, c.subject, c.body
    from counted c
    where c.nth = 1 or c.bytes <= missing_bytes_max / (select count(*) from behind)
    order by 1, 3;

    writes := array(
      select asked.head = asked.expected and not asked.place = any (applied)
      from unnest(expected, heads) with ordinality as asked (expected, head, place)
      order by asked.place
    );
  end if;

  if cardinality(event_seqs) > 0 then
    insert into event (space_id, seq, at, command, subject, body)
    select spaces[e.place], e.seq, e.at, e.command, e.subject, e.body
    from unnest(event_places, event_seqs, event_ats, event_commands, event_subjects, event_bodies)
      as e (place, seq, at, command, subject, body)
    where writes is null or writes[e.place];

    -- Those that were refused leave no trace.
    insert into command (space_id, command_id, fingerprint, first_seq, last_seq)
    select spaces[c.place], c.id, c.fingerprint, c.first, c.last
    from unnest(command_places, command_ids, command_fingerprints, command_firsts, command_lasts)
      as c (place, id, fingerprint, first, last)
    where c.first <= c.last and (writes is null or writes[c.place]);

    update space_head h
    set head = asked.expected + asked.appended
    from unnest(rows_locked, expected, appended) with ordinality as asked (row_locked, expected, appended, place)
    where h.ctid = asked.row_locked and asked.appended > 0 and (writes is null or writes[asked.place]);
  end if;

  if cardinality(content_ids) > 0 then
    insert into content (space_id, content_id, body)
    select spaces[c.place], c.id, c.body
    from unnest(content_places, content_ids, content_bodies) as c (place, id, body)
    where writes is null or writes[c.place];
  end if;

  if cardinality(forgotten_ids) > 0 then
    delete from content c
    using unnest(forgotten_places, forgotten_ids) as f (place, id),
      lateral (
        select content.ctid from content
        where content.space_id = spaces[f.place] and content.content_id = f.id offset 0
      ) as found
    where c.ctid = found.ctid and (writes is null or writes[f.place]);
  end if;

  if cardinality(member_persons) > 0 then
    insert into membership (space_id, person_id, roles)
    select spaces[m.place], m.person, m.roles
    from unnest(member_places, member_persons, member_roles) as m (place, person, roles)
    where writes is null or writes[m.place]
    on conflict (space_id, person_id) do update set roles = excluded.roles;
  end if;

  if cardinality(deadline_places) > 0 then
    insert into deadline (space_id, due_at)
    select spaces[d.place], d.due_at
    from unnest(deadline_places, deadline_ats) as d (place, due_at)
    where d.due_at is not null and (writes is null or writes[d.place])
    on conflict (space_id) do update set due_at = excluded.due_at;

    delete from deadline x
    using unnest(deadline_places, deadline_ats) as d (place, due_at),
      lateral (select deadline.ctid from deadline where deadline.space_id = spaces[d.place] offset 0) as found
    where x.ctid = found.ctid and d.due_at is null and (writes is null or writes[d.place]);
  end if;

  return query
  select asked.place::integer, 'committed', asked.expected + asked.appended, null::bigint, null::bigint, null::bigint,
    null::uuid, null::uuid, null
  from unnest(expected, appended) with ordinality as asked (expected, appended, place)
  where writes is null or writes[asked.place];
end
$$;
