-- Whoever may plan sessions below a network is told of what it publishes and retires (rule C118). Publishing is no event
-- of a log, so the notices are written by the statement that publishes.

create sequence template_news_number;

-- seq: stands where other notices have the number of an event, beyond every log. title: what it is called in that
-- version. A version is told of once.
create table template_news (
  seq bigint primary key,
  space_id bigint not null,
  template_id text not null,
  version integer not null,
  retired boolean not null,
  person_id bigint not null,
  title text not null,
  unique (space_id, template_id, version, retired)
);

-- Each person once, in the network if they plan there, else in the first space below it in which they do. Sessions (2)
-- and notebooks (5) hold none.
create function tell_of_template(
  network bigint, template text, told_version integer, is_retired boolean, author bigint, moment bigint, called text,
  planners integer
) returns void language plpgsql as $$
declare
  place bigint := 4503599627370496 + nextval('template_news_number');
begin
  insert into template_news (seq, space_id, template_id, version, retired, person_id, title)
  values (place, network, template, told_version, is_retired, author, called)
  on conflict (space_id, template_id, version, retired) do nothing;
  if not found then
    return;
  end if;
  insert into notice (space_id, seq, person_id, at, kind, written_at)
  with recursive below (space_id, kind) as (
    select s.space_id, s.kind from space s where s.space_id = network
    union all
    select s.space_id, s.kind from space s join below b on s.parent = b.space_id
  ), planning as (
    select distinct on (m.person_id) m.person_id, m.space_id
    from below b join membership m on m.space_id = b.space_id
    where b.kind not in (2, 5) and m.roles & planners <> 0 and m.person_id <> author
    order by m.person_id, (m.space_id = network) desc, m.space_id
  )
  select p.space_id, place, p.person_id, moment, case when is_retired then 14 else 13 end,
    (extract(epoch from clock_timestamp()) * 1000)::bigint
  from planning p;
end $$;

-- As without `planners`, and tells of it. Asked again it tells nobody twice.
create function publish_template(
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
    where v.space_id = network and v.command = asked;
  end if;
  return outcome;
end $$;

-- False: there is none of this id.
create function retire_template(
  network bigint, template text, is_retired boolean, author bigint, moment bigint, called text, planners integer
) returns boolean language plpgsql as $$
declare
  present integer;
begin
  update network_template t set retired = is_retired
  where t.space_id = network and t.template_id = template
  returning t.newest into present;
  if not found then
    return false;
  end if;
  if is_retired then
    perform tell_of_template(network, template, present, true, author, moment, called, planners);
  end if;
  return true;
end $$;
