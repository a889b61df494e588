-- Networks keep instruments in versions too, beside the conversations that they adapt (rules I2, I23); what was answered is
-- compared within a family, and what a space decided to work on is kept (rules I13, I16).
--
-- Programs of before know of no shelf: what they publish stands among the conversations, as it should, but they list and find
-- instruments among conversations too, without being able to read them; planning with an id that is on both shelves could take
-- either, and they open applications without a family, which then are their own. They run on beside this one only for as long
-- as the nodes are exchanged: nobody publishes instruments before the last of them is gone.

-- shelf: 0 conversations, 1 instruments.
alter table network_template add column shelf smallint not null default 0;
alter table network_template drop constraint network_template_pkey;
alter table network_template add primary key (shelf, space_id, template_id);
alter table network_template_version add column shelf smallint not null default 0;
alter table network_template_version drop constraint network_template_version_pkey;
alter table network_template_version add primary key (shelf, space_id, template_id, version);

-- 0: published, or it was already; 1: the command is that of another document, or the newest version is not `base`; 2: there is no room on this shelf. Those of one
-- network come one after the other.
create function publish_document(
  which integer, network bigint, template text, base integer, origin text, asked uuid, author bigint, moment bigint, what text,
  words text, templates_most bigint, versions_most bigint
) returns integer language plpgsql as $$
declare
  again boolean;
  present integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('network_template', network));
  select v.shelf = which and v.template_id = template into again
  from network_template_version v where v.space_id = network and v.command = asked;
  if found then
    return case when again then 0 else 1 end;
  end if;
  select t.newest into present from network_template t
  where t.shelf = which and t.space_id = network and t.template_id = template;
  if coalesce(present, 0) <> base then
    return 1;
  end if;
  if base >= versions_most then
    return 2;
  end if;
  if present is null and (
    select count(*) from network_template t where t.shelf = which and t.space_id = network
  ) >= templates_most then
    return 2;
  end if;
  insert into network_template_version (shelf, space_id, template_id, version, command, person_id, at, note, document)
  values (which, network, template, base + 1, asked, author, moment, what, words);
  insert into network_template (shelf, space_id, template_id, newest, adapted_from)
  values (which, network, template, base + 1, origin)
  on conflict (shelf, space_id, template_id) do update set newest = excluded.newest, retired = false;
  return 0;
end $$;

-- As before, on the shelf of conversations.
create or replace function publish_template(
  network bigint, template text, base integer, origin text, asked uuid, author bigint, moment bigint, what text, words text,
  templates_most bigint, versions_most bigint
) returns integer language sql as $$
  select publish_document(
    0, network, template, base, origin, asked, author, moment, what, words, templates_most, versions_most
  );
$$;

-- As before, and tells of conversations alone.
create or replace function publish_template(
  network bigint, template text, base integer, origin text, asked uuid, author bigint, moment bigint, what text, words text,
  templates_most bigint, versions_most bigint, called text, planners integer
) returns integer language plpgsql as $$
declare
  outcome integer;
begin
  outcome := publish_template(
    network, template, base, origin, asked, author, moment, what, words, templates_most, versions_most
  );
  if outcome = 0 then
    perform tell_of_template(network, v.template_id, v.version, false, v.person_id, v.at, called, planners)
    from network_template_version v
    where v.shelf = 0 and v.space_id = network and v.command = asked;
  end if;
  return outcome;
end $$;

create or replace function retire_template(
  network bigint, template text, is_retired boolean, author bigint, moment bigint, called text, planners integer
) returns boolean language plpgsql as $$
declare
  present integer;
begin
  update network_template t set retired = is_retired
  where t.shelf = 0 and t.space_id = network and t.template_id = template
  returning t.newest into present;
  if not found then
    return false;
  end if;
  if is_retired then
    perform tell_of_template(network, template, present, true, author, moment, called, planners);
  end if;
  return true;
end $$;

-- family: the instrument of which this one is a version or an adaptation; empty, of before: it is its own.
alter table application add column family text not null default '';

-- As without `kin`, which is that family. Asked again it changes nothing; asked otherwise, the id is that of something else.
create function open_application(
  asked uuid, space bigint, root bigint, opener bigint, moment_at bigint, closing bigint, which smallint, concerning smallint,
  whom bigint, name text, number integer, called text, words text, present bigint, all_most bigint, open_most bigint, kin text
) returns integer language plpgsql as $$
declare
  outcome integer;
begin
  outcome := open_application(
    asked, space, root, opener, moment_at, closing, which, concerning, whom, name, number, called, words, present, all_most,
    open_most
  );
  if outcome = 0 and not exists (
    select from application a
    where a.id = asked and a.instrument = name and a.document = words and a.moment = which and a.about = concerning
      and a.person_id is not distinct from whom
  ) then
    return 2;
  end if;
  if outcome = 0 then
    update application a set family = kin where a.id = asked and a.family = '';
  end if;
  return outcome;
end $$;

-- What the people of a space decided to work on after an application, in place of what was decided before. dimensions: their
-- ids, one after the other with a blank between them.
create table application_choice (
  application_id uuid primary key references application (id),
  person_id bigint not null,
  at bigint not null,
  dimensions text not null
);
create index application_choice_person on application_choice (person_id, at desc);
