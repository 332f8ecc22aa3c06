-- Files lie with quotes and proposals as well; each names the one record it lies with.
alter table attachment alter column contract_id drop not null;
alter table attachment add column quote_id uuid references quote;
alter table attachment add column proposal_id uuid references proposal;
alter table attachment add constraint attachment_of_one_record
    check (num_nonnulls(contract_id, quote_id, proposal_id) = 1);
create index attachment_of_quote on attachment (region, quote_id, added_at desc, id desc) where quote_id is not null;
create index attachment_of_proposal on attachment (region, proposal_id, added_at desc, id desc)
    where proposal_id is not null;
