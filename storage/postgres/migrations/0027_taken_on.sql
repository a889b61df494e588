-- What somebody took on of what was proposed to them is in the logs of many spaces (rule K2); found by the index alone, the newest first.
create index event_taken_on on event (((body::json ->> 'by')::bigint), at desc, space_id desc, seq desc)
  where body like '{"type":"proposal_accepted"%';
