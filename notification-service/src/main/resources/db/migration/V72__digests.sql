-- When each person's next digest comes; one row a person, and so one digest a day.
create table digest_plan (
    id uuid primary key,
    version bigint not null,
    region text not null,
    person_id text not null unique,
    day date not null,
    due_at timestamptz not null,
    last_sent_on date
);
create index digest_plan_of_region on digest_plan (region, person_id);
call isolate_by_region('digest_plan');
