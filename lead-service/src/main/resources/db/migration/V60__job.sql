-- Long work, done step by step: who has the row's lock does the next step.
create table job (
    id uuid primary key,
    version bigint not null,
    region text not null,
    kind text not null,
    state text not null,
    requested_by text not null,
    requested_at timestamptz not null,
    parameters text not null,
    cursor text,
    done bigint not null,
    total bigint not null,
    errors bigint not null,
    result text,
    reason text,
    attempts int not null,
    wake_at timestamptz not null,
    ended_at timestamptz
);
create index job_waiting on job (wake_at) where state in ('QUEUED', 'RUNNING');
create index job_of_requester on job (region, requested_by, requested_at desc, id desc);
call isolate_by_region('job');
call open_to_platform('job');
