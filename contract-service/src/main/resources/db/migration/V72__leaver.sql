-- Who left lately: open approvals go on without them at once, each in a transaction of its own, while the directory may still
-- show them.
create table leaver (
    region text not null,
    person_id text not null,
    left_at timestamptz not null,
    primary key (region, person_id)
);
call isolate_by_region('leaver');

-- What the report of approvals reads.
create index approval_turn_closed on approval_turn (region, closed_at);
-- What the list of negotiations by status reads.
create index negotiation_of_status on negotiation (region, status, opened_at desc, id desc);
