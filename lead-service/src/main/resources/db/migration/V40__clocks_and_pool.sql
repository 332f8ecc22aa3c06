alter table lead
    add clock_started_at timestamptz,
    add clock_span text,
    add clock_paused_at timestamptz,
    add clock_paused_until timestamptz,
    add clock_pauses text,
    add extensions int not null default 0,
    add extension_reason text,
    add pooled_at timestamptz,
    add former_owner_id text,
    add pool_reason text;
create index lead_in_pool on lead (region, pooled_at desc, id desc) where status = 'POOLED';

-- When people of the region are away, as account-service tells.
create table absence (
    id uuid primary key,
    region text not null,
    person_id text not null,
    first_day date not null,
    last_day date not null
);
create index absence_of_person on absence (region, person_id, last_day);
call isolate_by_region('absence');

-- How many leads somebody took out of the pool on a day; the row's lock makes claims of one person queue.
create table pool_claims (
    region text not null,
    person_id text not null,
    day date not null,
    claims int not null,
    primary key (region, person_id, day)
);
call isolate_by_region('pool_claims');
