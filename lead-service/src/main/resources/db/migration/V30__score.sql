-- Scores are compared and kept as they are, not rounded (R4.1).
alter table lead
    alter score type numeric,
    add high_potential boolean,
    add rated_at timestamptz;

-- Every judgement that was made; the current one is the lead's score.
create table lead_score (
    id uuid primary key,
    region text not null,
    lead_id uuid not null references lead,
    fit numeric not null,
    urgency numeric not null,
    access numeric not null,
    budget numeric not null,
    judgements text not null,
    score numeric not null,
    threshold numeric,
    high_potential boolean not null,
    tier text,
    tier_rule text,
    playbook text not null,
    playbook_version int not null,
    scored_by text not null,
    scored_at timestamptz not null,
    rescore_due timestamptz,
    current boolean not null
);
create index lead_score_newest on lead_score (lead_id, scored_at desc, id desc);
create index lead_score_current on lead_score (region, lead_id) where current;
call isolate_by_region('lead_score');
