-- Who read what is somebody else's (rule P15). reader_id 0: whoever runs the server. One row for each day, so that it is
-- bounded by people and days and not by how often somebody looks; what is two years old goes with the next one.
create table access_record (
  person_id bigint not null,
  space_id bigint not null,
  reader_id bigint not null,
  what smallint not null,
  day integer not null,
  first_at bigint not null,
  last_at bigint not null,
  times integer not null,
  primary key (person_id, space_id, reader_id, what, day)
);
create index access_record_newest on access_record (person_id, last_at desc);
create index access_record_old on access_record (last_at);
