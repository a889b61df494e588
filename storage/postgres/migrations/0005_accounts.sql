-- What people do with their accounts: shared devices, tokens for scripts, recovery, leaving for good.

-- A login is of a device, of a device that several people share, or of a script (a token: it has a name).
alter table login
  add column kind smallint not null default 0,
  add column login_id bigint generated always as identity,
  add column name text,
  add column made_at bigint,
  add column used_at bigint;
create index login_by_person on login (person_id);

-- What an invitation is called by those who list and revoke it, as its secret is known to nobody here.
alter table invitation add column invitation_id bigint generated always as identity;
create index invitation_by_space on invitation (space_id, invitation_id);

-- Who let somebody choose a new password, when, and from which space; no maker: whoever operates the service. Kept after it
-- was used: the person is told, and it is on record.
create table recovery (
  recovery_id bigint primary key generated always as identity,
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  person_id bigint not null references person,
  made_by bigint references person,
  space_id bigint,
  made_at bigint not null,
  expires_at bigint not null,
  used_at bigint,
  replaced boolean not null default false,
  seen boolean not null default false
);
create index recovery_by_person on recovery (person_id, recovery_id);

-- Somebody who left for good keeps their name, so that what they wrote can be read.
alter table person
  add column about text not null default '',
  add column deactivated_at bigint;

-- Whether the demo network is there as a whole: loading goes on where it was interrupted.
alter table instance add column demo_loaded boolean not null default false;
update instance set demo_loaded = demo and exists (select from person);

-- The row of the link is locked first, so that it is used once. The new password ends every login.
create function use_recovery(secret bytea, chosen_handle text, chosen_password text, now bigint)
returns text
language plpgsql volatile as $$
declare
  whose bigint;
begin
  select r.person_id into whose from recovery r
  where r.secret_hash = secret and r.expires_at > use_recovery.now and r.used_at is null and not r.replaced
  for update;
  if not found then
    return 'gone';
  end if;
  perform from person p where p.person_id = whose and p.deactivated_at is null for update;
  if not found then
    return 'gone';
  end if;
  begin
    insert into credential (person_id, handle, password) values (whose, chosen_handle, chosen_password)
    on conflict (person_id) do update set handle = excluded.handle, password = excluded.password;
  exception when unique_violation then
    return 'taken';
  end;
  update recovery r set used_at = use_recovery.now where r.secret_hash = secret;
  delete from login l where l.person_id = whose;
  insert into login_end (person_id, at) values (whose, use_recovery.now)
  on conflict (person_id) do update set at = greatest(login_end.at, excluded.at);
  return 'used';
end
$$;

-- Nothing opens the account from here on. False: it was so already.
create function deactivate(whose bigint, now bigint)
returns boolean
language plpgsql volatile as $$
begin
  update person p set deactivated_at = deactivate.now, about = ''
  where p.person_id = whose and p.deactivated_at is null;
  if not found then
    return false;
  end if;
  delete from credential c where c.person_id = whose;
  update recovery r set replaced = true where r.person_id = whose and r.used_at is null;
  delete from invitation i where i.created_by = whose;
  delete from login l where l.person_id = whose;
  insert into login_end (person_id, at) values (whose, deactivate.now)
  on conflict (person_id) do update set at = greatest(login_end.at, excluded.at);
  return true;
end
$$;
