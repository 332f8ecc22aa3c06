-- How clocks of the first contact ended, kept after the leads themselves have gone on (R5.6).
create table clock_outcome (
    event_id uuid primary key,
    region text not null,
    lead_id uuid not null,
    owner_id text not null,
    outcome text not null,
    at timestamptz not null
);
create index clock_outcome_of_period on clock_outcome (region, at) include (owner_id, outcome);
create index clock_outcome_of_owner on clock_outcome (region, owner_id, at) include (outcome);
call isolate_by_region('clock_outcome');
