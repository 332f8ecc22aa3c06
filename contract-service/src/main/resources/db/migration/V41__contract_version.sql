-- Every revision of a contract's document as it was written; nobody changes one, not even the service.
create table contract_version (
    id uuid primary key,
    region text not null,
    contract_id uuid not null references contract,
    revision int not null,
    document_hash text not null,
    total_amount numeric(19, 2) not null,
    total_currency text not null,
    starts_on date,
    ends_on date,
    terms text,
    content text check (content is json object),
    written_by text not null,
    written_at timestamptz not null
);
create unique index contract_version_of_revision on contract_version (region, contract_id, revision);
create index contract_version_newest on contract_version (region, contract_id, written_at desc, id desc);

create function refuse_version_change() returns trigger language plpgsql as $$
begin
    raise exception 'A revision of a contract cannot be changed' using errcode = 'check_violation';
end $$;
create trigger contract_versions_are_immutable before update or delete on contract_version
    for each row execute function refuse_version_change();

-- Contracts that are there already keep the revision they stand at; the policy would hide them from their owner.
alter table contract no force row level security;
insert into contract_version
select gen_random_uuid(), region, id, revision, document_hash, total_amount, total_currency, starts_on, ends_on, terms,
    content, drafted_by, drafted_at
from contract;
alter table contract force row level security;
call isolate_by_region('contract_version');
