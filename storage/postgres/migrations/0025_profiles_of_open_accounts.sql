-- A profile is kept of an account that is open. Both rows are held meanwhile, the person's first, as closing an account does:
-- whoever closes theirs waits, and then takes the profile along; whoever comes later finds it closed.
create or replace function keep_profile(
  network bigint, person bigint, base integer, moment bigint, what text, week text, named text[], said text
) returns integer language plpgsql as $$
declare
  there record;
begin
  perform from person p where p.person_id = keep_profile.person and p.deactivated_at is null for share;
  if not found then
    return 2;
  end if;
  perform from membership m where m.space_id = network and m.person_id = keep_profile.person and m.roles <> 0 for share;
  if not found then
    return 2;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('profile ' || network, keep_profile.person));
  select p.revision, p.profile, p.hours into there from profile p where p.network_id = network and p.person_id = keep_profile.person;
  if there.revision = base + 1 and there.profile = what and there.hours = week then
    return 0;
  end if;
  if coalesce(there.revision, 0) <> base then
    return 1;
  end if;
  insert into profile as p (network_id, person_id, revision, at, profile, hours, tags, words)
  values (network, keep_profile.person, base + 1, moment, what, week, named, said)
  on conflict (network_id, person_id) do update set
    revision = excluded.revision, at = excluded.at, profile = excluded.profile, hours = excluded.hours,
    tags = excluded.tags, words = excluded.words;
  return 0;
end $$;
