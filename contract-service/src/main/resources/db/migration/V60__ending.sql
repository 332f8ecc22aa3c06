-- How contracts end: before their time, and what follows them.
alter table contract
    add column renews uuid references contract,
    add column terminated_by text,
    add column termination_reason text,
    add column terminates_on date;
create index contract_renewing on contract (region, renews) where renews is not null;
