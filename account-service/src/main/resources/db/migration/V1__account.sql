create table account (
    id uuid primary key,
    version bigint not null,
    region text not null,
    external_id text,
    name text not null,
    industry text,
    annual_revenue numeric(19, 2),
    revenue_currency text,
    employees int,
    founded_in int,
    location text,
    parent_name text,
    owner_id text not null,
    created_at timestamptz not null
);
create unique index account_of_external_id on account (region, external_id) where external_id is not null;
create index account_newest on account (region, created_at desc, id desc);
create index account_of_owner on account (region, owner_id, created_at desc, id desc);
call isolate_by_region('account');

create table deal (
    id uuid primary key,
    version bigint not null,
    region text not null,
    external_id text,
    account_id uuid not null references account,
    owner_id text not null,
    name text not null,
    product text,
    amount numeric(19, 2),
    currency text,
    opened_on date not null,
    expected_close_on date,
    status text not null,
    stage text not null,
    playbook text not null,
    playbook_version int not null,
    closed_on date,
    outcome_reason text,
    contract_id uuid,
    contract_amount numeric(19, 2),
    contract_currency text,
    win_questioned boolean not null,
    created_at timestamptz not null
);
create unique index deal_of_external_id on deal (region, external_id) where external_id is not null;
create index deal_newest on deal (region, created_at desc, id desc);
create index deal_of_owner on deal (region, owner_id, created_at desc, id desc);
create index deal_of_account on deal (region, account_id, created_at desc, id desc);
create index deal_of_status on deal (region, status, created_at desc, id desc);
call isolate_by_region('deal');

-- Every version of every playbook as it was written, marks of origin included; the content never changes.
create table published_playbook (
    id uuid primary key,
    region text not null,
    name text not null,
    version int not null,
    document text not null,
    note text,
    published_by text not null,
    published_at timestamptz not null,
    current boolean not null,
    activated_by text,
    activated_at timestamptz,
    unique (region, name, version)
);
create unique index published_playbook_current on published_playbook (region) where current;
create index published_playbook_newest on published_playbook (region, name, published_at desc, id desc);
call isolate_by_region('published_playbook');
