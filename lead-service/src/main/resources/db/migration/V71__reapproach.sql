create table disqualification (
    id uuid primary key,
    region text not null,
    lead_id uuid not null references lead,
    reason text not null,
    comment text,
    disqualified_by text not null,
    disqualified_at timestamptz not null,
    disqualified_on date not null,
    reapproach_on date not null,
    ended_at timestamptz,
    ended_by text,
    end_reason text
);
create unique index disqualification_current on disqualification (lead_id) where ended_at is null;
create index disqualification_of_lead on disqualification (region, lead_id, disqualified_at desc, id desc);
call isolate_by_region('disqualification');
