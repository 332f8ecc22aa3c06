-- Every time a lead's ripeness was judged (R2.6); the current one is the lead's grade.
create table lead_grading (
    id uuid primary key,
    region text not null,
    lead_id uuid not null references lead,
    money boolean not null,
    authority boolean not null,
    need boolean not null,
    decision_within_days int,
    yearly_value numeric,
    evidence text,
    grade text not null,
    rule_grade text not null,
    reason text,
    contradictions text not null,
    playbook text not null,
    playbook_version int not null,
    graded_by text not null,
    graded_at timestamptz not null,
    regrade_due timestamptz,
    current boolean not null
);
create index lead_grading_newest on lead_grading (lead_id, graded_at desc, id desc);
create index lead_grading_current on lead_grading (region, lead_id) where current;
call isolate_by_region('lead_grading');
