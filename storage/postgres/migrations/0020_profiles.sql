-- What members of a network wrote of themselves and when they have time (rules H1 and H3). Beside the logs, as it is theirs to
-- take back, and as nothing rests on it. hours: apart, as others read the profile and never the hours; empty: none were given.
create table profile (
  network_id bigint not null,
  person_id bigint not null,
  revision integer not null,
  at bigint not null,
  profile text not null,
  hours text not null,
  tags text[] not null,
  words text not null,
  primary key (network_id, person_id)
);
create index profile_by_person on profile (person_id, network_id);

-- 0: kept; 1: another change came between; 2: they are no member. The row of the membership is held meanwhile: whoever leaves
-- waits, and then takes the profile along.
create function keep_profile(
  network bigint, person bigint, base integer, moment bigint, what text, week text, named text[], said text
) returns integer language plpgsql as $$
declare
  there record;
begin
  perform from membership m where m.space_id = network and m.person_id = person and m.roles <> 0 for share;
  if not found then
    return 2;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('profile ' || network, person));
  select p.revision, p.profile, p.hours into there from profile p where p.network_id = network and p.person_id = person;
  if there.revision = base + 1 and there.profile = what and there.hours = week then
    return 0;
  end if;
  if coalesce(there.revision, 0) <> base then
    return 1;
  end if;
  insert into profile as p (network_id, person_id, revision, at, profile, hours, tags, words)
  values (network, person, base + 1, moment, what, week, named, said)
  on conflict (network_id, person_id) do update set
    revision = excluded.revision, at = excluded.at, profile = excluded.profile, hours = excluded.hours,
    tags = excluded.tags, words = excluded.words;
  return 0;
end $$;

create function forget_profile_of_membership() returns trigger
language plpgsql as $$
begin
  delete from profile p where p.network_id = new.space_id and p.person_id = new.person_id;
  return null;
end
$$;
create trigger forget_profile_of_membership after update of roles on membership
for each row when (old.roles <> 0 and new.roles = 0)
execute function forget_profile_of_membership();

create function forget_profiles_of_account() returns trigger
language plpgsql as $$
begin
  delete from profile p where p.person_id = new.person_id;
  return null;
end
$$;
create trigger forget_profiles_of_account after update of deactivated_at on person
for each row when (old.deactivated_at is null and new.deactivated_at is not null)
execute function forget_profiles_of_account();
