-- Owners ask that a first-contact clock stands still; somebody above them answers, once.
create table pause_request (
    id uuid primary key,
    version bigint not null,
    region text not null,
    lead_id uuid not null references lead,
    asked_by text not null,
    reason text not null,
    until timestamptz,
    asked_at timestamptz not null,
    granted boolean,
    answered_by text,
    comment text,
    answered_at timestamptz
);
create unique index pause_request_open on pause_request (lead_id, asked_by) where answered_at is null;
create index pause_request_of_lead on pause_request (region, lead_id, asked_at desc, id desc);
call isolate_by_region('pause_request');

-- What was contested for its likeness alone and is another company after all (R5.4); added to, never rewritten.
create table contest_dismissal (
    id uuid primary key,
    region text not null,
    lead_id uuid not null references lead,
    first_lead_id uuid not null references lead,
    dismissed_by text not null,
    reason text not null,
    dismissed_at timestamptz not null
);
create index contest_dismissal_of_lead on contest_dismissal (region, lead_id);
call isolate_by_region('contest_dismissal');
create trigger dismissals_are_immutable before update or delete on contest_dismissal
    for each row execute function refuse_change();
