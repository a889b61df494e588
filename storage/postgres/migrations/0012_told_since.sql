-- From here on corrections tell whom they mention anew, and an acta whom a correction concerns: nobody misses a notice of what
-- was before.
update notice_floor
set at = greatest(at, (extract(epoch from clock_timestamp()) * 1000)::bigint)
where person_id = 0;
