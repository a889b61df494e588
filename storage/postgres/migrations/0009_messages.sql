-- Threads and reactions: what the log says of them, by message. Both can be made again from the log (`urdimbre verify`
-- does, and compares).

-- An answer knows the how-manieth of its thread it is: the last one says how many there are, and nothing is counted.
create table thread_answer (
  space_id bigint not null,
  thread uuid not null,  -- the message that began it
  seq bigint not null,   -- of the event that opens the answer
  nth integer not null,
  primary key (space_id, thread, seq)
);

create table reaction (
  space_id bigint not null,
  message uuid not null,
  person_id bigint not null,
  reaction smallint not null,  -- its place in the list of reactions, which only grows at its end
  primary key (space_id, message, person_id, reaction)
);

-- Answers that were written before there were threads name the message that they answer, and nothing further back.
insert into thread_answer (space_id, thread, seq, nth)
select a.space_id, a.thread, a.seq, row_number() over (partition by a.space_id, a.thread order by a.seq)
from (
  select e.space_id, e.seq, (e.body::json ->> 'reply_to')::uuid as thread
  from event e
  where e.subject = e.command and e.body like '{"type":"message_posted",%'
) as a
where a.thread is not null;

-- Beside append_batch(), in the same statement: what was appended to the spaces at the places `done` is indexed, under
-- the locks that append_batch() holds. Answers no row; its columns are those of append_batch().
create function index_messages(
  done integer[],
  spaces bigint[],
  answer_places integer[],
  answer_threads uuid[],
  answer_seqs bigint[],
  unreacted_places integer[],
  unreacted_messages uuid[],
  reaction_places integer[],
  reaction_messages uuid[],
  reaction_persons bigint[],
  reaction_kinds smallint[],
  reaction_ons boolean[]
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
begin
  insert into thread_answer (space_id, thread, seq, nth)
  select spaces[a.place], a.thread, a.seq,
    coalesce(before.nth, 0) + row_number() over (partition by a.place, a.thread order by a.seq)
  from unnest(answer_places, answer_threads, answer_seqs) as a (place, thread, seq)
  left join lateral (
    select t.nth from thread_answer t
    where t.space_id = spaces[a.place] and t.thread = a.thread
    order by t.seq desc
    limit 1
  ) as before on true
  where a.place = any (done);

  delete from reaction r
  using unnest(unreacted_places, unreacted_messages) as u (place, message),
    lateral (
      select reaction.ctid from reaction
      where reaction.space_id = spaces[u.place] and reaction.message = u.message offset 0
    ) as found
  where r.ctid = found.ctid and u.place = any (done);

  insert into reaction (space_id, message, person_id, reaction)
  select spaces[c.place], c.message, c.person, c.kind
  from unnest(reaction_places, reaction_messages, reaction_persons, reaction_kinds, reaction_ons)
    as c (place, message, person, kind, is_on)
  where c.is_on and c.place = any (done)
  on conflict do nothing;

  delete from reaction r
  using unnest(reaction_places, reaction_messages, reaction_persons, reaction_kinds, reaction_ons)
      as c (place, message, person, kind, is_on),
    lateral (
      select reaction.ctid from reaction
      where reaction.space_id = spaces[c.place] and reaction.message = c.message
        and reaction.person_id = c.person and reaction.reaction = c.kind offset 0
    ) as found
  where r.ctid = found.ctid and not c.is_on and c.place = any (done);
end
$$;
