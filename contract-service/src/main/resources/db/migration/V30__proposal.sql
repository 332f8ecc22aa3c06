-- When the customer showed that they mean to buy (R5.22).
alter table known_deal add intent_on date;

-- A proposal on its way to the customer's yes (W5.1); its rounds are read and written with it.
create table proposal (
    id uuid primary key,
    version bigint not null,
    region text not null,
    deal_id uuid not null,
    deal_name text not null,
    account_id uuid not null,
    account_name text not null,
    owner_id text,
    title text not null,
    total_amount numeric(19, 2) not null,
    total_currency text not null,
    revision int not null,
    document_hash text not null,
    status text not null,
    rounds text not null,
    approval_id uuid,
    playbook text not null,
    playbook_version int not null,
    drafted_by text not null,
    drafted_at timestamptz not null
);
create index proposal_newest on proposal (region, drafted_at desc, id desc);
create index proposal_of_owner on proposal (region, owner_id, drafted_at desc, id desc);
create index proposal_of_status on proposal (region, status, drafted_at desc, id desc);
create index proposal_of_deal on proposal (region, deal_id, drafted_at desc, id desc);
create index proposal_of_account on proposal (region, account_id);
call isolate_by_region('proposal');

-- What each version says. Once submitted it is what the reviewer and the customer read, so it stays as it is.
create table proposal_version (
    id uuid primary key,
    region text not null,
    proposal_id uuid not null references proposal,
    number int not null,
    offer text not null,
    hash text not null,
    submitted_by text,
    submitted_at timestamptz,
    unique (proposal_id, number)
);
call isolate_by_region('proposal_version');

create function keep_submitted_versions() returns trigger language plpgsql as $$
begin
    if old.submitted_at is not null then
        raise exception 'version % of proposal % was submitted and stays as it is', old.number, old.proposal_id
            using errcode = 'integrity_constraint_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_submitted_versions before update or delete on proposal_version
    for each row execute function keep_submitted_versions();

-- What a proposal needs of colleagues before it may promise it (R1.3).
create table proposal_resource (
    id uuid primary key,
    version bigint not null,
    region text not null,
    proposal_id uuid not null references proposal,
    request text not null,
    asked_of text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    needed_on date,
    agreed boolean,
    answer text,
    answered_at timestamptz
);
create index proposal_resource_of_proposal on proposal_resource (proposal_id, asked_at, id);
call isolate_by_region('proposal_resource');
