-- One database, one history. Times are milliseconds since the Unix epoch.

-- The row that says whose database this is.
create table instance (
  single boolean primary key default true check (single),
  product text not null check (product = 'urdimbre'),
  schema integer not null,           -- the last migration that was run
  oldest_code integer not null,      -- code older than this may not open the database
  epoch uuid not null,               -- renewed by restore, reset and non-synchronous promotion
  fingerprint_key bytea not null check (length(fingerprint_key) = 16),
  demo boolean not null              -- how it was born; never changed
);

create table person (
  person_id bigint primary key generated always as identity,
  name text not null,
  lang text not null
);

create table login (
  secret_hash bytea primary key check (length(secret_hash) = 32),
  person_id bigint not null references person,
  expires_at bigint not null
);
create index login_by_expiry on login (expires_at);

create table space (
  space_id bigint primary key generated always as identity,
  kind smallint not null,
  title text not null
);

-- From here on no foreign keys: everything is written by append_batch() under the lock of the space's head, and the
-- directory must not be locked by those who speak.

-- The lock and the length of each log. A space exists from its first append. Updated by every append: free room in
-- each page keeps the update beside the old row (HOT), and no index holds the head.
create table space_head (
  space_id bigint primary key,
  head bigint not null
) with (fillfactor = 40, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

create table event (
  space_id bigint not null,
  seq bigint not null,
  at bigint not null,
  command uuid not null,
  subject uuid,
  body text not null,
  primary key (space_id, seq)
) partition by hash (space_id);
create table event_0 partition of event for values with (modulus 8, remainder 0);
create table event_1 partition of event for values with (modulus 8, remainder 1);
create table event_2 partition of event for values with (modulus 8, remainder 2);
create table event_3 partition of event for values with (modulus 8, remainder 3);
create table event_4 partition of event for values with (modulus 8, remainder 4);
create table event_5 partition of event for values with (modulus 8, remainder 5);
create table event_6 partition of event for values with (modulus 8, remainder 6);
create table event_7 partition of event for values with (modulus 8, remainder 7);

-- What opens a contribution has the id of its own command as its subject: the table `command` finds it by id, so that
-- only what comes later (edits, withdrawals, reactions) pays for an index by subject.
create index event_opening on event (space_id, seq) where subject = command;
create index event_later on event (space_id, subject, seq) where subject <> command;

-- Kept as long as the log: a command sent again after months is still known.
create table command (
  space_id bigint not null,
  command_id uuid not null,
  fingerprint bigint not null,
  first_seq bigint not null,
  last_seq bigint not null,
  primary key (space_id, command_id)
);

-- Words, once. What is deleted here is gone: events hold only ids.
create table content (
  space_id bigint not null,
  content_id uuid not null,
  body text not null,
  primary key (space_id, content_id)
);

-- An index of the log: roles 0 is somebody who was a member.
create table membership (
  space_id bigint not null,
  person_id bigint not null,
  roles integer not null,
  primary key (space_id, person_id)
);
create index membership_by_person on membership (person_id, space_id) where roles <> 0;

-- When a space wants to be woken although nobody asks.
create table deadline (
  space_id bigint primary key,
  due_at bigint not null
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
create index deadline_by_time on deadline (due_at, space_id);

-- A cache: any row may be deleted.
create table saved_state (
  space_id bigint primary key,
  seq bigint not null,
  body text not null
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
