-- The next time somebody is in touch with a lead, and the times before (R2.7, R4.2).
create table touch (
    id uuid primary key,
    version bigint not null,
    region text not null,
    lead_id uuid not null references lead,
    company_name text not null,
    owner_id text not null,
    status text not null,
    purpose text not null,
    title_zh text not null,
    title_en text not null,
    every text not null,
    suggestions text not null,
    since timestamptz not null,
    due_at timestamptz not null,
    because text not null,
    planned_at timestamptz not null,
    closed_at timestamptz,
    closed_by text,
    reason text
);
create unique index touch_open on touch (lead_id) where status in ('PLANNED', 'DUE');
create index touch_of_lead on touch (lead_id, planned_at desc, id desc);
create index touch_of_owner on touch (region, owner_id, status, due_at, id);
create index touch_of_region on touch (region, status, due_at, id);
call isolate_by_region('touch');
