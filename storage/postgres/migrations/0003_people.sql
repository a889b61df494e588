-- Coming in: what people sign in with, invitations, consent.

-- The handle is in its normal form, the password a hash that carries its own salt and cost.
create table credential (
  person_id bigint primary key references person,
  handle text not null unique,
  password text not null
);

-- Every text that somebody said yes to, once, and who said it when.
create table consent_text (
  version text primary key,
  body text not null
);
create table consent (
  person_id bigint not null references person,
  version text not null references consent_text,
  at bigint not null,
  primary key (person_id, version)
);

create table invitation (
  secret_hash bytea primary key check (length(secret_hash) = 32),
  space_id bigint not null,
  roles integer not null check (roles > 0),
  created_by bigint not null references person,
  expires_at bigint not null,
  uses_left integer not null check (uses_left >= 0)
);
create index invitation_by_expiry on invitation (expires_at);

create table invitation_use (
  secret_hash bytea not null references invitation on delete cascade,
  person_id bigint not null references person,
  primary key (secret_hash, person_id)
);

-- Whose logins ended, and when last: what nodes ask for, to close the connections of these people.
create table login_end (
  person_id bigint primary key references person,
  at bigint not null
);
create index login_end_by_time on login_end (at);

-- The row of the invitation is locked first, so that two who come at once do not share its last use.
create function accept_invitation(
  secret bytea, now bigint, name text, lang text, handle text, password text, consent_version text, consent_body text
)
returns table (outcome text, person bigint)
language plpgsql volatile as $$
#variable_conflict use_column
declare
  newcomer bigint;
begin
  perform from invitation i
  where i.secret_hash = secret and i.expires_at > accept_invitation.now and i.uses_left > 0
  for update;
  if not found then
    return query select 'gone', null::bigint;
    return;
  end if;
  begin
    insert into person (name, lang) values (accept_invitation.name, accept_invitation.lang)
    returning person_id into newcomer;
    insert into credential (person_id, handle, password)
    values (newcomer, accept_invitation.handle, accept_invitation.password);
  exception when unique_violation then
    return query select 'taken', null::bigint;
    return;
  end;
  insert into consent_text (version, body) values (consent_version, consent_body) on conflict do nothing;
  insert into consent (person_id, version, at) values (newcomer, consent_version, accept_invitation.now);
  update invitation i set uses_left = i.uses_left - 1 where i.secret_hash = secret;
  insert into invitation_use (secret_hash, person_id) values (secret, newcomer);
  return query select 'accepted', newcomer;
end
$$;

-- Once per person: whoever used the invitation before uses it again without cost.
create function use_invitation(secret bytea, person bigint, now bigint)
returns setof invitation
language plpgsql volatile as $$
begin
  perform from invitation i
  where i.secret_hash = secret and i.expires_at > use_invitation.now
  for update;
  if not found then
    return;
  end if;
  if not exists (select from invitation_use u where u.secret_hash = secret and u.person_id = person) then
    update invitation i set uses_left = i.uses_left - 1 where i.secret_hash = secret and i.uses_left > 0;
    if not found then
      return;
    end if;
    insert into invitation_use (secret_hash, person_id) values (secret, person);
  end if;
  return query select * from invitation i where i.secret_hash = secret;
end
$$;
