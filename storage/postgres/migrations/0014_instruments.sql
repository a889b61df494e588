-- What people are asked by instruments and what they answer (rules I2 to I5, I15 to I17). Beside the logs, as an answer
-- is its author's to erase, and as nobody else reads it.

-- root: the network of the space, or the space itself. document: the version that it is answered on. figures: its one
-- report, once it is fixed. counted: whose answers that is made of, told to nobody: reports that are made later are compared with it.
create table application (
  id uuid primary key,
  space_id bigint not null,
  root_id bigint not null,
  opened_by bigint not null,
  opened_at bigint not null,
  closes_at bigint not null,
  closed_at bigint,
  moment smallint not null,
  about smallint not null,
  person_id bigint,
  instrument text not null,
  version integer not null,
  title text not null,
  document text not null,
  figures text,
  counted text not null default ''
);
create index application_space on application (space_id, opened_at desc, id desc);
create index application_root on application (root_id) where figures is not null;

-- command: the id that its author gave to the newest change, so that asking again does nothing.
create table application_answer (
  application_id uuid not null references application (id),
  person_id bigint not null,
  revision integer not null,
  submitted boolean not null,
  at bigint not null,
  command uuid not null,
  answers text not null,
  primary key (application_id, person_id)
);
create index application_answer_person on application_answer (person_id);

-- 0: opened, or it was already; 1: there is no room; 2: the id is that of something else.
create function open_application(
  asked uuid, space bigint, root bigint, opener bigint, moment_at bigint, closing bigint, which smallint, concerning smallint,
  whom bigint, name text, number integer, called text, words text, present bigint, all_most bigint, open_most bigint
) returns integer language plpgsql as $$
declare
  there record;
begin
  perform pg_advisory_xact_lock(hashtextextended('application', space));
  select a.space_id, a.opened_by into there from application a where a.id = asked;
  if found then
    return case when there.space_id = space and there.opened_by = opener then 0 else 2 end;
  end if;
  if (select count(*) from application a where a.space_id = space) >= all_most then
    return 1;
  end if;
  if (select count(*) from application a where a.space_id = space and a.closed_at is null and a.closes_at > present) >= open_most then
    return 1;
  end if;
  insert into application (id, space_id, root_id, opened_by, opened_at, closes_at, moment, about, person_id, instrument, version, title, document)
  values (asked, space, root, opener, moment_at, closing, which, concerning, whom, name, number, called, words);
  return 0;
end $$;

-- 0: kept, or it was already; 1: another change came between; 2: nothing is answered any more. Closing waits for those
-- that are being kept, and they for it, so that a report has all answers or none of each.
create function keep_answers(
  asked uuid, author bigint, base integer, submits boolean, moment_at bigint, id uuid, words text
) returns integer language plpgsql as $$
declare
  there record;
  open boolean;
begin
  select a.closed_at is null and a.closes_at > moment_at into open from application a where a.id = asked for share;
  perform pg_advisory_xact_lock(hashtextextended(asked::text, author));
  select s.revision, s.command into there from application_answer s where s.application_id = asked and s.person_id = author;
  if there.command = id then
    return 0;
  end if;
  if not coalesce(open, false) then
    return 2;
  end if;
  if coalesce(there.revision, 0) <> base then
    return 1;
  end if;
  insert into application_answer as s (application_id, person_id, revision, submitted, at, command, answers)
  values (asked, author, base + 1, submits, moment_at, id, words)
  on conflict (application_id, person_id) do update set
    revision = excluded.revision, submitted = s.submitted or excluded.submitted, at = excluded.at,
    command = excluded.command, answers = excluded.answers;
  return 0;
end $$;

-- Whether the report is fixed now. Those of one network come one after the other, each knowing all before it.
create function fix_report(asked uuid, known bigint, what text, whose text) returns boolean language plpgsql as $$
declare
  one record;
begin
  select a.root_id into one from application a where a.id = asked;
  if not found then
    return true;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('application_report', one.root_id));
  if exists (select from application a where a.id = asked and a.figures is not null) then
    return true;
  end if;
  if (select count(*) from application a where a.root_id = one.root_id and a.figures is not null) <> known then
    return false;
  end if;
  update application set figures = what, counted = whose where id = asked;
  return true;
end $$;
