-- Whose an anonymous contribution is (rule C44): kept apart from the log, as long as the session is open. No time and no
-- order: a row says nothing beside the two ids.
create table authorship (
  space_id bigint not null,
  contribution uuid not null,
  person_id bigint not null,
  primary key (space_id, contribution)
);

-- What was deleted leaves the pages of the table soon.
alter table authorship set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0.02);

-- Beside append_batch(), in the same statement: what was appended to the spaces at the places `done` has its authors, and
-- where a session ended none has one any more. Answers no row; its columns are those of append_batch().
create function keep_authors(
  done integer[],
  spaces bigint[],
  author_places integer[],
  author_contributions uuid[],
  author_persons bigint[],
  forgetting_places integer[]
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
  insert into authorship (space_id, contribution, person_id)
  select spaces[a.place], a.contribution, a.person
  from unnest(author_places, author_contributions, author_persons) as a (place, contribution, person)
  where a.place = any (done);

  delete from authorship a
  using unnest(forgetting_places) as f (place),
    lateral (
      select authorship.ctid from authorship
      where authorship.space_id = spaces[f.place] offset 0
    ) as found
  where a.ctid = found.ctid and f.place = any (done);
end
$$;
