-- What a chat server with one row per message would have: nothing that the comparison could be slowed down by.
create table bench_space (
    space_id bigint primary key,
    head bigint not null
) with (fillfactor = 50);
create table bench_message (
    space_id bigint not null,
    seq bigserial not null,
    body text not null,
    primary key (space_id, seq)
);
insert into bench_space select id, 0 from generate_series(1, 1000) id;
