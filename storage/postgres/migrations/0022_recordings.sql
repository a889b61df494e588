-- Recordings of classes (group R of the rules): files with a room of their own, and what is made of them.

-- purpose: 'a' of a message or contribution, 'r' a recording, 'd' made of one.
alter table file add column purpose "char" not null default 'a';
alter table file_usage add column recording_bytes bigint not null default 0; -- of recordings and what was made of them

-- What is made of a recording, once by some worker: kind 's' what is heard, 'p' one blurred picture. state: 'w' waits or
-- is being made until taken_until by the attempt of that number; 'r' ready, the file `made`; 'i' impossible, failure
-- says why.
create table rendition (
  space_id bigint not null,
  file_id uuid not null,
  kind "char" not null,
  state "char" not null default 'w',
  attempt integer not null default 0,
  taken_until bigint not null default 0,
  made uuid,
  failure text,
  primary key (space_id, file_id, kind)
);
create index rendition_to_make on rendition (taken_until) where state = 'w';

-- When a worker last asked for something to make.
create table rendition_worker (
  only_one boolean primary key default true check (only_one),
  seen_at bigint not null
);

-- Recordings have a room of their own, or a few of them would leave none for the files of messages.
create function begin_upload(
  in_space bigint, in_file uuid, in_author bigint, in_size bigint, in_media text, now bigint, bytes_max bigint,
  open_max integer, in_purpose "char"
)
returns text
language plpgsql volatile as $$
declare
  known record;
  used bigint;
  new_blob bigint;
begin
  perform pg_advisory_xact_lock(7, hashint8(in_author));
  select f.author, f.size, f.state, f.purpose into known
  from file f where f.space_id = in_space and f.file_id = in_file;
  if found then
    if known.author = in_author and known.size = in_size and known.state in ('u', 'w') and known.purpose = in_purpose then
      update file f set touched_at = now where f.space_id = in_space and f.file_id = in_file and f.state in ('u', 'w');
      return 'begun';
    end if;
    return 'taken';
  end if;

  update file f set state = 's'
  where f.author = in_author and f.state = 'w'
    and exists (select from content c where c.space_id = f.space_id and c.content_id = f.file_id);
  if (
    select count(*) from (select from file f where f.author = in_author and f.state in ('u', 'w') limit open_max) as waiting
  ) >= open_max then
    return 'many';
  end if;

  insert into file_usage (space_id, bytes) values (in_space, 0) on conflict do nothing;
  select case when in_purpose = 'a' then u.bytes else u.recording_bytes end into used
  from file_usage u where u.space_id = in_space for update;
  if used + in_size > bytes_max then
    return 'full';
  end if;
  perform count_file(in_space, in_purpose, in_size);
  insert into blob (size) values (in_size) returning blob_id into new_blob;
  insert into file (space_id, file_id, author, blob_id, size, media, touched_at, purpose)
  values (in_space, in_file, in_author, new_blob, in_size, in_media, now, in_purpose)
  on conflict do nothing;
  if not found then  -- another person, in this very instant
    raise exception 'two files of one id' using errcode = 'serialization_failure';
  end if;
  return 'begun';
end
$$;

create function count_file(in_space bigint, in_purpose "char", in_bytes bigint) returns void
language sql volatile as $$
  update file_usage u
  set bytes = u.bytes + case when in_purpose = 'a' then in_bytes else 0 end,
      recording_bytes = u.recording_bytes + case when in_purpose = 'a' then 0 else in_bytes end
  where u.space_id = in_space
$$;

-- Nodes of the release before ask so.
create or replace function begin_file(
  in_space bigint, in_file uuid, in_author bigint, in_size bigint, in_media text, now bigint, space_bytes_max bigint,
  open_max integer
)
returns text
language sql volatile as $$
  select begin_upload(in_space, in_file, in_author, in_size, in_media, now, space_bytes_max, open_max, 'a')
$$;

-- As before, and what is to be made of a recording is asked for with it.
create or replace function complete_file(
  in_space bigint, in_file uuid, in_author bigint, in_address bytea, in_media text, now bigint
)
returns boolean
language plpgsql volatile as $$
declare
  known record;
  equal bigint;
begin
  perform pg_advisory_xact_lock(('x' || encode(substr(in_address, 1, 8), 'hex'))::bit(64)::bigint);
  select f.blob_id, f.size, f.state, f.purpose into known
  from file f where f.space_id = in_space and f.file_id = in_file and f.author = in_author for update;
  if not found or known.state in ('g', 'c') then return false; end if;
  if known.state <> 'u' then return true; end if;
  if (select count(*) from blob_chunk c where c.blob_id = known.blob_id) <> (known.size + 1048575) / 1048576 then
    return false;
  end if;
  select b.blob_id into equal from blob b where b.address = in_address for update;
  if found then
    update blob b set doomed = true where b.blob_id = known.blob_id;
  else
    update blob b set address = in_address where b.blob_id = known.blob_id;
    equal := known.blob_id;
  end if;
  update file f set state = 'w', blob_id = equal, media = in_media, touched_at = now
  where f.space_id = in_space and f.file_id = in_file;
  if known.purpose = 'r' then
    insert into rendition (space_id, file_id, kind) values (in_space, in_file, 's');
    if in_media like 'video/%' then
      insert into rendition (space_id, file_id, kind) values (in_space, in_file, 'p');
    end if;
  end if;
  return true;
end
$$;

-- As before; what was made of a recording goes with it and leaves no trace of its own.
create or replace function forget_file(in_space bigint, in_file uuid) returns void
language plpgsql volatile as $$
declare
  known record;
  one uuid;
begin
  select f.blob_id, f.size, f.state, f.purpose into known
  from file f where f.space_id = in_space and f.file_id = in_file for update;
  if not found or known.state = 'c' then return; end if;
  if known.purpose = 'r' then
    for one in
      delete from rendition r where r.space_id = in_space and r.file_id = in_file returning r.made
    loop
      if one is not null then perform forget_file(in_space, one); end if;
    end loop;
  end if;
  if known.state = 'g' and known.purpose <> 'd' then
    update file f set state = 'c' where f.space_id = in_space and f.file_id = in_file;
  else
    delete from file f where f.space_id = in_space and f.file_id = in_file;
  end if;
  perform count_file(in_space, known.purpose, -known.size);
  -- Whoever completes equal bytes holds this row, too: either they see it doomed, or their file is seen here.
  perform from blob b where b.blob_id = known.blob_id for update;
  if not exists (select from file f where f.blob_id = known.blob_id and f.state <> 'c') then
    update blob b set address = null, doomed = true where b.blob_id = known.blob_id;
  end if;
end
$$;

-- As before; in the same instant nothing that was made of a recording can be read either. Whoever finishes something
-- holds the row of the recording: either it is seen here, or the recording is seen gone there.
create or replace function files_of_deleted_words() returns trigger
language plpgsql as $$
begin
  update file f
  set state = 'g', touched_at = 0
  from deleted d,
    lateral (
      select file.ctid from file where file.space_id = d.space_id and file.file_id = d.content_id offset 0
    ) as found
  where f.ctid = found.ctid;
  update file f
  set state = 'g', touched_at = 0
  from deleted d,
    lateral (
      select r.made from rendition r where r.space_id = d.space_id and r.file_id = d.content_id and r.made is not null offset 0
    ) as found
  where f.space_id = d.space_id and f.file_id = found.made;
  return null;
end
$$;

-- The next thing to make, for this worker alone until then. A worker that was lost has used an attempt up.
create function take_rendition(now bigint, until bigint, attempts_max integer)
returns table (space_id bigint, file_id uuid, kind "char", attempt integer, size bigint, media text)
language plpgsql volatile as $$
#variable_conflict use_column
declare
  one record;
begin
  insert into rendition_worker as w (seen_at) values (now)
  on conflict (only_one) do update set seen_at = excluded.seen_at where w.seen_at < excluded.seen_at - 20000;
  loop
    select r.space_id, r.file_id, r.kind, r.attempt, f.size, f.media into one
    from rendition r join file f on f.space_id = r.space_id and f.file_id = r.file_id
    where r.state = 'w' and r.taken_until <= now and f.state in ('w', 's')
    order by r.taken_until limit 1
    for update of r skip locked;
    if not found then return; end if;
    if one.attempt < attempts_max then
      update rendition r set attempt = r.attempt + 1, taken_until = until
      where r.space_id = one.space_id and r.file_id = one.file_id and r.kind = one.kind;
      return query select one.space_id, one.file_id, one.kind, one.attempt + 1, one.size, one.media;
      return;
    end if;
    update rendition r set state = 'i', failure = coalesce(r.failure, 'the worker was lost each time')
    where r.space_id = one.space_id and r.file_id = one.file_id and r.kind = one.kind;
  end loop;
end
$$;

-- Null: the recording is gone, or somebody else is at it.
create function begin_rendition(
  in_space bigint, in_file uuid, in_kind "char", in_attempt integer, in_size bigint, in_media text, now bigint
)
returns uuid
language plpgsql volatile as $$
declare
  new_file uuid := gen_random_uuid();
  new_blob bigint;
begin
  perform from rendition r join file f on f.space_id = r.space_id and f.file_id = r.file_id
  where r.space_id = in_space and r.file_id = in_file and r.kind = in_kind and r.state = 'w'
    and r.attempt = in_attempt and f.state in ('w', 's');
  if not found then return null; end if;
  perform from file_usage u where u.space_id = in_space for update;
  perform count_file(in_space, 'd', in_size);
  insert into blob (size) values (in_size) returning blob_id into new_blob;
  insert into file (space_id, file_id, author, blob_id, size, media, touched_at, purpose)
  values (in_space, new_file, 0, new_blob, in_size, in_media, now, 'd');
  return new_file;
end
$$;

create function finish_rendition(
  in_space bigint, in_file uuid, in_kind "char", in_attempt integer, in_made uuid
)
returns boolean
language plpgsql volatile as $$
begin
  perform from file f where f.space_id = in_space and f.file_id = in_file and f.state in ('w', 's') for share;
  if found then
    update rendition r set state = 'r', made = in_made, failure = null
    where r.space_id = in_space and r.file_id = in_file and r.kind = in_kind and r.state = 'w' and r.attempt = in_attempt;
    if found then
      update file f set state = 's' where f.space_id = in_space and f.file_id = in_made;
      return true;
    end if;
  end if;
  perform forget_file(in_space, in_made);
  return false;
end
$$;
