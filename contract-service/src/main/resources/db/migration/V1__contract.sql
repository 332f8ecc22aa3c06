-- What account-service told of deals and their companies (decision 15). A company's name has its own row, because its
-- changes travel apart from the deals' and may arrive before them.
create table known_account (
    id uuid primary key,
    region text not null,
    name text not null,
    named_at timestamptz not null
);
call isolate_by_region('known_account');

create table known_deal (
    id uuid primary key,
    region text not null,
    account_id uuid not null,
    name text not null,
    owner_id text
);
create index known_deal_of_account on known_deal (region, account_id);
call isolate_by_region('known_deal');

create table contract (
    id uuid primary key,
    version bigint not null,
    region text not null,
    external_id text,
    number text not null,
    deal_id uuid not null,
    deal_name text not null,
    account_id uuid not null,
    account_name text not null,
    owner_id text,
    total_amount numeric(19, 2) not null,
    total_currency text not null,
    starts_on date,
    ends_on date,
    terms text,
    revision int not null,
    document_hash text not null,
    status text not null,
    seal_order text not null,
    playbook text not null,
    playbook_version int not null,
    approval_id uuid,
    amends uuid references contract,
    amends_number text,
    drafted_by text not null,
    drafted_at timestamptz not null,
    customer_sealed_on date,
    own_sealed_on date,
    own_sealed_by text,
    signed_on date,
    signed_at timestamptz
);
create unique index contract_of_number on contract (region, number);
create unique index contract_of_external_id on contract (region, external_id) where external_id is not null;
create index contract_newest on contract (region, drafted_at desc, id desc);
create index contract_of_owner on contract (region, owner_id, drafted_at desc, id desc);
create index contract_of_status on contract (region, status, drafted_at desc, id desc);
create index contract_of_deal on contract (region, deal_id, drafted_at desc, id desc);
create index contract_of_account on contract (region, account_id, drafted_at desc, id desc);
create index contract_amending on contract (region, amends) where amends is not null;
call isolate_by_region('contract');

-- Readable numbers per region and year from a sequence each, so that drafting at the same time never queues; a draft
-- that is rolled back leaves a gap.
create function next_contract_number(of_region text, of_year int) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    numbers text := format('contract_number_%s_%s', of_region, of_year);
begin
    if not of_region = any (string_to_array(current_setting('kaituo.regions', true), ',')) then
        raise insufficient_privilege using message = 'region ' || of_region || ' is not bound';
    end if;
    if to_regclass(quote_ident(numbers)) is null then
        perform pg_advisory_xact_lock(hashtextextended(numbers, 0));
        execute format('create sequence if not exists %I', numbers);
    end if;
    return nextval(quote_ident(numbers)::regclass);
end $$;
revoke all on function next_contract_number from public;
grant execute on function next_contract_number to ${runtime};

-- An open approval closes in the far future, so that one key sorts the open ones first.
create table approval (
    id uuid primary key,
    version bigint not null,
    region text not null,
    subject_type text not null,
    subject_id uuid not null,
    title text not null,
    account_name text not null,
    revision int not null,
    document_hash text not null,
    total_amount numeric(19, 2) not null,
    total_currency text not null,
    requested_by text not null,
    requested_at timestamptz not null,
    note text,
    steps text not null,
    status text not null,
    due_at timestamptz not null,
    closed_at timestamptz not null
);
create unique index approval_open_of_subject on approval (region, subject_id) where status = 'OPEN';
create index approval_newest on approval (region, closed_at desc, id desc);
create index approval_of_requester on approval (region, requested_by, closed_at desc, id desc);
call isolate_by_region('approval');

-- Who may decide what: one row per approver, kept beside the steps so that everybody's own list is found by key.
create table approval_turn (
    id uuid primary key,
    region text not null,
    approval_id uuid not null references approval,
    person_id text not null,
    closed_at timestamptz not null
);
create index approval_turn_of_person on approval_turn (region, person_id, closed_at desc, approval_id desc);
create index approval_turn_of_approval on approval_turn (approval_id);
call isolate_by_region('approval_turn');
