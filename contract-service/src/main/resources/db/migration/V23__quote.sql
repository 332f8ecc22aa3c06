create table quote (
    id uuid primary key,
    version bigint not null,
    region text not null,
    number text not null,
    deal_id uuid not null,
    deal_name text not null,
    account_id uuid not null,
    account_name text not null,
    owner_id text,
    currency text not null,
    lines text not null,
    notes text,
    revision int not null,
    document_hash text not null,
    status text not null,
    playbook text not null,
    playbook_version int not null,
    drafted_by text not null,
    drafted_at timestamptz not null,
    revises uuid references quote,
    superseded_by uuid references quote,
    approval_id uuid,
    agreed_hash text,
    agreed_level text,
    discount numeric(7, 2),
    below_authority boolean,
    issued_at timestamptz,
    expires_at timestamptz,
    answered_at timestamptz,
    answer text,
    payback text,
    objections text not null
);
create unique index quote_of_number on quote (region, number);
create index quote_newest on quote (region, drafted_at desc, id desc);
create index quote_of_owner on quote (region, owner_id, drafted_at desc, id desc);
create index quote_of_status on quote (region, status, drafted_at desc, id desc);
create index quote_of_deal on quote (region, deal_id, drafted_at desc, id desc);
create index quote_of_account on quote (region, account_id, drafted_at desc, id desc);
create index quote_revising on quote (region, revises) where revises is not null;
call isolate_by_region('quote');

-- Each revision as it read.
create table quote_version (
    quote_id uuid not null references quote deferrable initially deferred,
    revision int not null,
    region text not null,
    currency text not null,
    lines text not null,
    notes text,
    document_hash text not null,
    written_by text not null,
    written_at timestamptz not null,
    primary key (quote_id, revision)
);
call isolate_by_region('quote_version');

-- Like the numbers of contracts: readable, per region and year, never given out twice.
create function next_quote_number(of_region text, of_year int) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    numbers text := format('quote_number_%s_%s', of_region, of_year);
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
revoke all on function next_quote_number from public;
grant execute on function next_quote_number to ${runtime};
