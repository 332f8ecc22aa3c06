create function keep_as_recorded() returns trigger language plpgsql as $$
begin
    raise exception 'what was recorded of contract % stays as it is', old.contract_id using errcode = 'check_violation';
end $$;

-- Who tried what the rules forbid (R5.21): kept whatever becomes of the attempt's own transaction. The same request sent
-- again is the same attempt.
create table violation (
    id uuid primary key,
    region text not null,
    contract_id uuid not null references contract,
    number text not null,
    breach text not null,
    person_id text not null,
    revision int not null,
    document_hash text not null,
    at timestamptz not null,
    request_key text
);
create index violation_of_contract on violation (region, contract_id, at desc, id desc);
create unique index violation_of_request on violation (region, person_id, contract_id, breach, request_key)
    where request_key is not null;
call isolate_by_region('violation');
create trigger violations_stay before update or delete on violation for each row execute function keep_as_recorded();

-- Each party's stamp as it was recorded (R5.20): the date on paper, the server's time, who entered it, for which text.
create table seal (
    id uuid primary key,
    region text not null,
    contract_id uuid not null references contract,
    party text not null,
    sealed_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    revision int not null,
    document_hash text not null
);
create unique index seal_of_party on seal (region, contract_id, party);
call isolate_by_region('seal');
create trigger seals_stay before update or delete on seal for each row execute function keep_as_recorded();

-- The final document of a contract, made once; the file lies in the attachment store under its hash.
create table issued_paper (
    id uuid primary key,
    region text not null,
    contract_id uuid not null references contract,
    number text not null,
    revision int not null,
    document_hash text not null,
    language text not null,
    sha256 text not null,
    size bigint not null,
    issued_by text not null,
    issued_at timestamptz not null
);
create unique index issued_paper_of_contract on issued_paper (region, contract_id);
create index issued_paper_of_file on issued_paper (region, sha256);
call isolate_by_region('issued_paper');
create trigger issued_papers_stay before update or delete on issued_paper
    for each row execute function keep_as_recorded();

create table attachment (
    id uuid primary key,
    region text not null,
    contract_id uuid not null references contract,
    name text not null,
    type text not null,
    size bigint not null,
    sha256 text not null,
    added_by text not null,
    added_at timestamptz not null
);
create index attachment_of_contract on attachment (region, contract_id, added_at desc, id desc);
create index attachment_of_file on attachment (region, sha256);
call isolate_by_region('attachment');
