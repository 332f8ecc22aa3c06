-- What was offered to whom, per series, so that offers of one customer are judged together (R5.19) and discounts are
-- reported; written when a quote or a contract is submitted, once more when it is submitted again.
create table offer (
    id uuid primary key,
    region text not null,
    subject_id uuid not null,
    subject_type text not null,
    account_id uuid not null,
    owner_id text,
    currency text not null,
    series text not null,
    list_amount numeric(19, 2) not null,
    sold_amount numeric(19, 2) not null,
    lines int not null,
    below_authority boolean not null,
    offered_at timestamptz not null
);
create unique index offer_of_subject on offer (region, subject_id, series);
create index offer_of_account on offer (region, account_id, currency, offered_at);
create index offer_newest on offer (region, offered_at);
call isolate_by_region('offer');
