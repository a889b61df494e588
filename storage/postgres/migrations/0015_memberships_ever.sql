-- Where somebody is or was a member: they take along what they wrote there, too.
create index membership_ever_by_person on membership (person_id, space_id);
