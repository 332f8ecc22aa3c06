-- Every contract a customer signed and that holds; the last one stands on the lead as well. Of those before it that are over
-- by now nobody kept a list, so it begins with the last.
create table lead_signature (
    lead_id uuid not null references lead,
    contract_id uuid not null,
    region text not null,
    signed_on date not null,
    primary key (lead_id, contract_id)
);
create index lead_signature_last on lead_signature (region, lead_id, signed_on desc, contract_id desc);
alter table lead no force row level security;
insert into lead_signature
select id, signed_contract, region, signed_on from lead where signed_contract is not null and signed_on is not null;
alter table lead force row level security;
call isolate_by_region('lead_signature');
