create table known_account (
    id uuid primary key,
    region text not null,
    name text not null,
    named_at timestamptz not null
);
call isolate_by_region('known_account');

create unique index lead_of_deal on lead (deal_id) where deal_id is not null;
