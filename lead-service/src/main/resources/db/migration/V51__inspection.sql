create table inspection (
    lead_id uuid primary key references lead,
    version bigint not null,
    region text not null,
    status text not null,
    comment text,
    inspected_by text,
    inspected_at timestamptz,
    returns int not null
);
create index inspection_returned on inspection (region, inspected_at desc, lead_id desc) where status = 'RETURNED';
call isolate_by_region('inspection');

-- The week's records of one rep.
create index lead_of_registrant on lead (region, registered_by, registered_at, id);
