-- Answers by link are bounded in what they say in words too, where words are told (rule I21); and an id under which a link was
-- made makes no other one.

-- words_bytes: of all that was said by it in words that are told.
alter table answer_link add column words_bytes bigint not null default 0;
update answer_link l set words_bytes = said.bytes
  from (
    select a.link_id, sum(octet_length(each.value #>> '{}')) as bytes
      from link_answer a cross join lateral jsonb_each(a.answers::jsonb) as each
     where jsonb_typeof(each.value) = 'string'
     group by a.link_id
  ) as said
 where said.link_id = l.id;

-- 0: made, or it was already and has another secret now; 1: there is no room; 2: the id is that of something else, or of a link
-- for other people.
create or replace function make_answer_link(
  asked uuid, application uuid, hash bytea, maker bigint, moment_at bigint, closing bigint, words text, tongue text, of_minors boolean,
  answers_most integer, all_most bigint
) returns integer language plpgsql as $$
declare
  there record;
begin
  perform pg_advisory_xact_lock(hashtextextended('answer_link ' || application::text, 0));
  select (l.application_id, l.made_by, l.called, l.lang, l.minors, l.answers_max)
         = (application, maker, words, tongue, of_minors, answers_most) as same
    into there from answer_link l where l.id = asked;
  if found then
    if not there.same then
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

-- 0: kept, or it was already; 1: nothing is answered any more; 2: as many have answered as may, or in as many words. Closing
-- waits for those that are being kept, and they for it, so that a report has all answers or none of each. The one with five
-- parameters is for nodes of the release before.
create function keep_link_answer(
  asked uuid, hash bytea, present bigint, consented text, what text, words bigint, words_most bigint
) returns integer language plpgsql as $$
declare
  there record;
begin
  select l.closed_at, l.closes_at, l.answers, l.answers_max, l.words_bytes into there from answer_link l where l.id = asked for update;
  if not found then
    return 1;
  end if;
  if exists (select from link_answer a where a.link_id = asked and a.once = hash) then
    return 0;
  end if;
  if there.closed_at is not null or there.closes_at <= present then
    return 1;
  end if;
  if there.answers >= there.answers_max or there.words_bytes >= words_most then
    return 2;
  end if;
  insert into link_answer (link_id, once, answers) values (asked, hash, what);
  update answer_link l set answers = l.answers + 1, words_bytes = l.words_bytes + words where l.id = asked;
  if consented <> '' then
    insert into link_consent as c (link_id, version, day, given) values (asked, consented, present - present % 86400000, 1)
    on conflict (link_id, version, day) do update set given = c.given + 1;
  end if;
  return 0;
end $$;
