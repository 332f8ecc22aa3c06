-- Days counted in a year whose official calendar was not known are counted again when it is (decision 22).
alter table milestone add provisional boolean not null default false;
alter table milestone no force row level security;
update milestone set provisional = true where because like '%no-calendar%';
alter table milestone force row level security;
create index milestone_provisional on milestone (region, planned_on) where provisional and status = 'PLANNED';

-- The same request is the same attempt for as long as it is answered the same (72 h); later it is another one.
drop index violation_of_request;
create unique index violation_of_request on violation
    (region, person_id, contract_id, breach, request_key, ((at at time zone 'UTC')::date)) where request_key is not null;
