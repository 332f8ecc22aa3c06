create table note (
    id uuid primary key,
    version bigint not null,
    region text not null,
    owner_id text,
    text text not null,
    written_at timestamptz not null,
    reminded int not null
);
create index note_newest on note (region, written_at desc, id desc);
call isolate_by_region('note');

-- What the sample heard of other services' leads, in the order it heard it.
create table heard_lead (
    nth bigint generated always as identity primary key,
    region text not null,
    lead_id uuid not null,
    company_name text not null
);
call isolate_by_region('heard_lead');

-- Companies that the sample refuses to hear of until somebody mends it.
create table barred_company (
    region text not null,
    company_name text not null
);
call isolate_by_region('barred_company');

-- Where other services' deals stand, in the order it was heard, and how many were heard together.
create table heard_stage (
    nth bigint generated always as identity primary key,
    region text not null,
    deal_id uuid not null,
    stage text not null,
    together int not null
);
call isolate_by_region('heard_stage');
