-- Who closed their account and asked to be named no more (rule P13). words: with all that they said taken back. Any node sees
-- to it, one person at a time, until done_at. taken_until: a node is at it, and if it is lost another one goes on then.
create table erasure (
  person_id bigint primary key references person,
  asked_at bigint not null,
  words boolean not null,
  taken_until bigint not null default 0,
  done_at bigint
);
create index erasure_open on erasure (asked_at, person_id) where done_at is null;

-- False: the account was closed already.
create function erase_person(whose bigint, nobody text, with_words boolean, now bigint)
returns boolean
language plpgsql volatile as $$
begin
  if not deactivate(whose, now) then
    return false;
  end if;
  update person p set name = nobody where p.person_id = whose;
  insert into erasure (person_id, asked_at, words) values (whose, erase_person.now, with_words);
  return true;
end
$$;
