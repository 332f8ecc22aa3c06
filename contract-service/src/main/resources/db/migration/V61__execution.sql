-- How signed contracts are performed. The plan lies under its contract's id and carries the launch plan (项目启动计划).
create table execution_plan (
    id uuid primary key references contract,
    version bigint not null,
    region text not null,
    number text not null,
    deal_id uuid not null,
    deal_name text not null,
    account_id uuid not null,
    account_name text not null,
    owner_id text,
    playbook text not null,
    playbook_version int not null,
    signed_on date not null,
    signed_at timestamptz not null,
    starts_on date,
    ends_on date,
    milestones int not null,
    status text not null,
    team_introduced_on date,
    contacts text not null,
    communication text,
    launched_on date
);
create index execution_plan_of_deal on execution_plan (region, deal_id);
call isolate_by_region('execution_plan');

-- A milestone without a day is due in the far future, so that one key sorts the next to be done first.
create table milestone (
    id uuid primary key,
    version bigint not null,
    region text not null,
    contract_id uuid not null references execution_plan,
    number text not null,
    deal_id uuid not null,
    deal_name text not null,
    account_id uuid not null,
    account_name text not null,
    owner_id text,
    n int not null,
    rule int,
    code text not null,
    title_zh text not null,
    title_en text not null,
    department text not null,
    responsible_id text,
    deliverable_zh text,
    deliverable_en text,
    customer_confirms boolean not null,
    planned_on date,
    first_planned_on date,
    due_at timestamptz not null,
    because text not null,
    moved_because text,
    status text not null,
    actual_on date,
    delivered text,
    confirmed_by text,
    confirmed_on date,
    exception text,
    exception_raised_at timestamptz,
    exception_raised_by text,
    exception_settled_at timestamptz,
    settlement text
);
create unique index milestone_of_contract on milestone (region, contract_id, n);
create index milestone_by_day on milestone (region, due_at, id);
create index milestone_by_status on milestone (region, status, due_at, id);
create index milestone_of_owner on milestone (region, owner_id, due_at, id);
create index milestone_of_department on milestone (region, department, status, due_at, id);
create index milestone_of_deal on milestone (region, deal_id);
call isolate_by_region('milestone');
