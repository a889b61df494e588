-- Files: bytes in chunks, and the names (in one space, by id) under which they are reached.

-- Bytes, once. address: of a whole one, the digest of its chunks' digests in order; null while it is uploaded, and
-- again when nothing refers to it any more.
create table blob (
  blob_id bigint primary key generated always as identity,
  address bytea unique check (length(address) = 32),
  size bigint not null check (size > 0),
  doomed boolean not null default false
);
create index blob_doomed on blob (blob_id) where doomed;

-- Bytes that are compressed already gain nothing from compression; stored apart, a row of the table stays small.
-- What is deleted is a mebibyte at a time: dead rows are cleared early.
create table blob_chunk (
  blob_id bigint not null,
  chunk integer not null,
  digest bytea not null check (length(digest) = 32),
  body bytea not null,
  primary key (blob_id, chunk)
) with (
  autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200,
  toast.autovacuum_vacuum_scale_factor = 0.02, toast.autovacuum_vacuum_threshold = 20000
);
alter table blob_chunk alter column body set storage external;

-- state: 'u' being uploaded, 'w' whole, 's' seen in a message, 'g' gone with the words of its description, 'c' gone and
-- collected: the row stays, and says so to whoever asks.
create table file (
  space_id bigint not null,
  file_id uuid not null,
  author bigint not null,
  blob_id bigint not null,
  size bigint not null,
  media text not null,
  state "char" not null default 'u',
  message uuid,               -- the command that claimed it last
  touched_at bigint not null,
  primary key (space_id, file_id)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
create index file_by_blob on file (blob_id) where state <> 'c';
create index file_open on file (author) where state in ('u', 'w');
create index file_to_collect on file (touched_at) where state in ('u', 'w', 'g');

-- How much the files of a space take; its row is the lock of those who begin.
create table file_usage (
  space_id bigint primary key,
  bytes bigint not null
) with (fillfactor = 40);

-- Whatever deletes words, an append, retention, erasure: the file that they described is gone in the same instant.
create function files_of_deleted_words() returns trigger
language plpgsql as $$
begin
  update file f
  set state = 'g', touched_at = 0
  from deleted d,
    lateral (
      select file.ctid from file where file.space_id = d.space_id and file.file_id = d.content_id offset 0
    ) as found
  where f.ctid = found.ctid;
  return null;
end
$$;
create trigger files_of_deleted_words after delete on content
referencing old table as deleted for each statement execute function files_of_deleted_words();

-- Those of an author that messages show by now are not open any more.
create function begin_file(
  in_space bigint, in_file uuid, in_author bigint, in_size bigint, in_media text, now bigint, space_bytes_max bigint,
  open_max integer
)
returns text
language plpgsql volatile as $$
declare
  known record;
  used bigint;
  new_blob bigint;
begin
  perform pg_advisory_xact_lock(7, hashint8(in_author));
  select f.author, f.size, f.state into known from file f where f.space_id = in_space and f.file_id = in_file;
  if found then
    if known.author = in_author and known.size = in_size and known.state in ('u', 'w') then
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
  select u.bytes into used from file_usage u where u.space_id = in_space for update;
  if used + in_size > space_bytes_max then
    return 'full';
  end if;
  update file_usage u set bytes = u.bytes + in_size where u.space_id = in_space;
  insert into blob (size) values (in_size) returning blob_id into new_blob;
  insert into file (space_id, file_id, author, blob_id, size, media, touched_at)
  values (in_space, in_file, in_author, new_blob, in_size, in_media, now)
  on conflict do nothing;
  if not found then  -- another person, in this very instant
    raise exception 'two files of one id' using errcode = 'serialization_failure';
  end if;
  return 'begun';
end
$$;

create function put_chunk(
  in_space bigint, in_file uuid, in_author bigint, in_chunk integer, in_digest bytea, in_body bytea, now bigint
)
returns text
language plpgsql volatile as $$
declare
  known record;
  here bytea;
begin
  -- Shared: chunks of one file may come at once, completing and collecting wait.
  select f.blob_id, f.size, f.state into known
  from file f where f.space_id = in_space and f.file_id = in_file and f.author = in_author for key share;
  if not found or known.state in ('g', 'c') then return 'unknown'; end if;
  if known.state <> 'u' then return 'complete'; end if;
  if in_chunk < 0 or in_chunk::bigint * 1048576 >= known.size
    or length(in_body) <> least(1048576, known.size - in_chunk::bigint * 1048576) then
    return 'misfit';
  end if;
  insert into blob_chunk (blob_id, chunk, digest, body) values (known.blob_id, in_chunk, in_digest, in_body)
  on conflict do nothing;
  if not found then
    select c.digest into here from blob_chunk c where c.blob_id = known.blob_id and c.chunk = in_chunk;
    return case when here = in_digest then 'kept' else 'differs' end;
  end if;
  update file f set touched_at = now
  where f.space_id = in_space and f.file_id = in_file and f.touched_at < now - 60000;
  return 'kept';
end
$$;

-- Equal bytes: the file goes over to those that are here already, and its own are left to the collector.
create function complete_file(
  in_space bigint, in_file uuid, in_author bigint, in_address bytea, in_media text, now bigint
)
returns boolean
language plpgsql volatile as $$
declare
  known record;
  equal bigint;
begin
  perform pg_advisory_xact_lock(('x' || encode(substr(in_address, 1, 8), 'hex'))::bit(64)::bigint);
  select f.blob_id, f.size, f.state into known
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
  return true;
end
$$;

-- Takes a file away, and dooms its bytes when no other file has them. Of one that was in a message a trace stays.
create function forget_file(in_space bigint, in_file uuid) returns void
language plpgsql volatile as $$
declare
  known record;
begin
  select f.blob_id, f.size, f.state into known from file f where f.space_id = in_space and f.file_id = in_file for update;
  if not found or known.state = 'c' then return; end if;
  if known.state = 'g' then
    update file f set state = 'c' where f.space_id = in_space and f.file_id = in_file;
  else
    delete from file f where f.space_id = in_space and f.file_id = in_file;
  end if;
  update file_usage u set bytes = u.bytes - known.size where u.space_id = in_space;
  -- Whoever completes equal bytes holds this row, too: either they see it doomed, or their file is seen here.
  perform from blob b where b.blob_id = known.blob_id for update;
  if not exists (select from file f where f.blob_id = known.blob_id and f.state <> 'c') then
    update blob b set address = null, doomed = true where b.blob_id = known.blob_id;
  end if;
end
$$;

create function drop_file(in_space bigint, in_file uuid, in_author bigint) returns boolean
language plpgsql volatile as $$
declare
  known record;
begin
  select f.author, f.state, f.message into known
  from file f where f.space_id = in_space and f.file_id = in_file for update;
  if not found then return true; end if;
  if known.author <> in_author or known.state not in ('u', 'w') then return false; end if;
  if exists (select from command c where c.space_id = in_space and c.command_id = known.message) then return false; end if;
  perform forget_file(in_space, in_file);
  return true;
end
$$;

-- Some of what nothing refers to: nodes that collect at once take different rows.
create function collect_files(before bigint, files_max integer, chunks_max integer)
returns table (files integer, chunks integer, more boolean)
language plpgsql volatile as $$
declare
  one record;
  seen integer := 0;
  deleted integer;
begin
  files := 0;
  chunks := 0;
  for one in
    select f.space_id, f.file_id, f.state from file f
    where f.touched_at < before and f.state in ('u', 'w', 'g')
    order by f.touched_at limit files_max for update skip locked
  loop
    seen := seen + 1;
    if one.state = 'w'
      and exists (select from content c where c.space_id = one.space_id and c.content_id = one.file_id) then
      update file f set state = 's' where f.space_id = one.space_id and f.file_id = one.file_id;
    else
      perform forget_file(one.space_id, one.file_id);
      files := files + 1;
    end if;
  end loop;

  for one in
    select b.blob_id from blob b where b.doomed order by b.blob_id limit files_max for update skip locked
  loop
    delete from blob_chunk c
    where c.ctid = any (
      array(select k.ctid from blob_chunk k where k.blob_id = one.blob_id order by k.chunk limit chunks_max - chunks)
    );
    get diagnostics deleted = row_count;
    chunks := chunks + deleted;
    exit when chunks >= chunks_max;
    delete from blob b where b.blob_id = one.blob_id;
  end loop;
  more := seen >= files_max or chunks >= chunks_max;
  return next;
end
$$;
