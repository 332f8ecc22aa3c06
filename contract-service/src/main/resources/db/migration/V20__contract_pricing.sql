-- What a contract's price rests on, and how it was judged at its last submission (R5.19).
alter table contract
    add quote_id uuid,
    add list_total numeric(19, 2),
    add discount numeric(7, 2),
    add below_authority boolean not null default false;
create index contract_of_quote on contract (region, quote_id) where quote_id is not null;
