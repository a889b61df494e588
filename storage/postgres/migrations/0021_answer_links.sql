-- By which people without an account answer an application (rules I8, I19 to I23). Nothing here says who somebody is, where
-- they were or when they answered.

-- called: the group of people that it is for, in words. answers: how many have answered by it, ever. fixed: what they said is
-- in the report of its application, and gone.
create table answer_link (
  id uuid primary key,
  application_id uuid not null references application (id),
  secret bytea not null unique,
  made_by bigint not null,
  made_at bigint not null,
  closes_at bigint not null,
  closed_at bigint,
  called text not null,
  lang text not null,
  minors boolean not null,
  answers_max integer not null,
  answers integer not null default 0,
  fixed boolean not null default false
);
create index answer_link_application on answer_link (application_id, made_at, id);
create index answer_link_due on answer_link (closes_at, application_id) where not fixed;

-- once: of the id that a device gave to what it sent, so that sending again does nothing. Until the report is fixed.
create table link_answer (
  link_id uuid not null references answer_link (id),
  once bytea not null,
  answers text not null,
  primary key (link_id, once)
);

-- How often a guardian said yes to which words on which day: apart from the answers, as neither is to tell of the other.
create table link_consent (
  link_id uuid not null references answer_link (id),
  version text not null,
  day bigint not null,
  given integer not null,
  primary key (link_id, version, day)
);

create table link_report (
  application_id uuid primary key references application (id),
  figures text not null
);

-- 0: made, or it was already and has another secret now; 1: there is no room; 2: the id is that of something else.
create function make_answer_link(
  asked uuid, application uuid, hash bytea, maker bigint, moment_at bigint, closing bigint, words text, tongue text, of_minors boolean,
  answers_most integer, all_most bigint
) returns integer language plpgsql as $$
declare
  there record;
begin
  perform pg_advisory_xact_lock(hashtextextended('answer_link ' || application::text, 0));
  select l.application_id, l.made_by into there from answer_link l where l.id = asked;
  if found then
    if there.application_id <> application or there.made_by <> maker then
      return 2;
    end if;
    update answer_link l set secret = hash where l.id = asked;
    return 0;
  end if;
  if (select count(*) from answer_link l where l.application_id = application) >= all_most then
    return 1;
  end if;
  insert into answer_link (id, application_id, secret, made_by, made_at, closes_at, called, lang, minors, answers_max)
  values (asked, application, hash, maker, moment_at, closing, words, tongue, of_minors, answers_most);
  return 0;
end $$;

-- 0: kept, or it was already; 1: nothing is answered any more; 2: as many have answered as may. Closing waits for those that
-- are being kept, and they for it, so that a report has all answers or none of each.
create function keep_link_answer(asked uuid, hash bytea, present bigint, consented text, words text)
returns integer language plpgsql as $$
declare
  there record;
begin
  select l.closed_at, l.closes_at, l.answers, l.answers_max into there from answer_link l where l.id = asked for update;
  if not found then
    return 1;
  end if;
  if exists (select from link_answer a where a.link_id = asked and a.once = hash) then
    return 0;
  end if;
  if there.closed_at is not null or there.closes_at <= present then
    return 1;
  end if;
  if there.answers >= there.answers_max then
    return 2;
  end if;
  insert into link_answer (link_id, once, answers) values (asked, hash, words);
  update answer_link l set answers = l.answers + 1 where l.id = asked;
  if consented <> '' then
    insert into link_consent as c (link_id, version, day, given) values (asked, consented, present - present % 86400000, 1)
    on conflict (link_id, version, day) do update set given = c.given + 1;
  end if;
  return 0;
end $$;

-- The first report counts. What it was made of goes with it.
create function fix_link_report(asked uuid, what text) returns void language plpgsql as $$
begin
  insert into link_report (application_id, figures) values (asked, what) on conflict (application_id) do nothing;
  delete from link_answer a using answer_link l where l.application_id = asked and a.link_id = l.id;
  update answer_link l set fixed = true where l.application_id = asked and not l.fixed;
end $$;
