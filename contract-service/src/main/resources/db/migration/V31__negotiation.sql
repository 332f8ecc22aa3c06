-- What is negotiated about a deal; its issues are read and written with it.
create table negotiation (
    id uuid primary key,
    version bigint not null,
    region text not null,
    deal_id uuid not null,
    deal_name text not null,
    account_id uuid not null,
    account_name text not null,
    owner_id text,
    amends uuid references contract,
    status text not null,
    sheet text not null,
    wanted_on date,
    payback text,
    opened_by text not null,
    opened_at timestamptz not null
);
create unique index negotiation_open on negotiation (region, deal_id, amends) nulls not distinct where status = 'OPEN';
create index negotiation_newest on negotiation (region, opened_at desc, id desc);
create index negotiation_of_owner on negotiation (region, owner_id, opened_at desc, id desc);
create index negotiation_of_deal on negotiation (region, deal_id, opened_at desc, id desc);
create index negotiation_of_account on negotiation (region, account_id);
call isolate_by_region('negotiation');

-- Why a contract reads otherwise than agreed (R4.5).
create table negotiation_explanation (
    id uuid primary key,
    region text not null,
    negotiation_id uuid not null references negotiation,
    contract_id uuid not null references contract,
    revision int not null,
    issue_id uuid not null,
    agreed text not null,
    said text,
    reason text not null,
    explained_by text not null,
    explained_at timestamptz not null
);
create index negotiation_explanation_of_contract on negotiation_explanation (contract_id, explained_at desc, id desc);
call isolate_by_region('negotiation_explanation');
