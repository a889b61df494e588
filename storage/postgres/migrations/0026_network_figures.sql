-- What was told of a network when a month was over (rule P19): made once and then the same for ever, so that nothing can be learnt from
-- two answers about one month. It names nobody. Months are counted from the beginning of the year 0.
create table network_figures (
  network_id bigint not null,
  month integer not null,
  figures text not null,
  primary key (network_id, month)
);
