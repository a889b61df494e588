-- What networks made of conversations: documents in versions that never change (rules C2, C3). Beside the logs, as a
-- document is no part of what is said in a space: spaces below the network read it, and no state has to carry it.

-- adapted_from: the id of what it was made of; empty: of nothing.
create table network_template (
  space_id bigint not null,
  template_id text not null,
  newest integer not null,
  adapted_from text not null,
  retired boolean not null default false,
  primary key (space_id, template_id)
);

-- command: the id that its author gave to this version, so that asking again does nothing.
create table network_template_version (
  space_id bigint not null,
  template_id text not null,
  version integer not null,
  command uuid not null,
  person_id bigint not null,
  at bigint not null,
  note text not null,
  document text not null,
  primary key (space_id, template_id, version),
  unique (space_id, command)
);

-- 0: published, or it was already; 1: the newest version is not `base`; 2: there is no room. Those of one network come
-- one after the other.
create function publish_template(
  network bigint, template text, base integer, origin text, asked uuid, author bigint, moment bigint, what text, words text,
  templates_most bigint, versions_most bigint
) returns integer language plpgsql as $$
declare
  present integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('network_template', network));
  if exists (select from network_template_version v where v.space_id = network and v.command = asked) then
    return 0;
  end if;
  select t.newest into present from network_template t where t.space_id = network and t.template_id = template;
  if coalesce(present, 0) <> base then
    return 1;
  end if;
  if base >= versions_most then
    return 2;
  end if;
  if present is null and (select count(*) from network_template t where t.space_id = network) >= templates_most then
    return 2;
  end if;
  insert into network_template_version (space_id, template_id, version, command, person_id, at, note, document)
  values (network, template, base + 1, asked, author, moment, what, words);
  insert into network_template (space_id, template_id, newest, adapted_from) values (network, template, base + 1, origin)
  on conflict (space_id, template_id) do update set newest = excluded.newest, retired = false;
  return 0;
end $$;
