create table follow_up_schedule (
    id uuid primary key, -- the contract's
    version bigint not null,
    region text not null,
    deal_id uuid not null,
    deal_name text not null,
    account_id uuid not null,
    account_name text not null,
    owner_id text not null,
    playbook text not null,
    playbook_version int not null,
    signed_on date not null,
    signed_at timestamptz not null,
    starts_on date,
    ends_on date,
    total numeric(21, 2) not null,
    currency text not null,
    status text not null
);
create index follow_up_schedule_by_signature on follow_up_schedule (region, signed_at, id);
call isolate_by_region('follow_up_schedule');

create table follow_up (
    id uuid primary key,
    version bigint not null,
    region text not null,
    contract_id uuid not null references follow_up_schedule,
    deal_id uuid not null,
    deal_name text not null,
    account_id uuid not null,
    account_name text not null,
    owner_id text not null,
    kind text not null,
    rule int not null,
    occurrence int not null,
    title_zh text not null,
    title_en text not null,
    due_on date not null,
    due_at timestamptz not null,
    because text not null,
    provisional boolean not null,
    status text not null,
    note text,
    completed_by text,
    completed_at timestamptz,
    summary text,
    outcome text,
    next_step text
);
-- A rule of the playbook plans its n-th follow-up of a contract once, whatever is delivered how often.
create unique index follow_up_of_contract on follow_up (region, contract_id, rule, occurrence) where status <> 'CANCELLED';
create index follow_up_by_day on follow_up (region, due_at, id);
create index follow_up_by_status on follow_up (region, status, due_at, id);
create index follow_up_of_owner on follow_up (region, owner_id, due_at, id);
create index follow_up_of_deal on follow_up (region, deal_id, due_at, id);
create index follow_up_of_account on follow_up (region, account_id, due_at, id);
create index follow_up_provisional on follow_up (region, due_on) where provisional and status = 'PLANNED';
call isolate_by_region('follow_up');
