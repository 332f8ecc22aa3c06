create extension if not exists btree_gist;

create table product (
    id uuid primary key,
    version bigint not null,
    region text not null,
    external_id text not null,
    name text not null,
    series text not null,
    unit text not null,
    tax_rate numeric(5, 4) not null,
    active boolean not null,
    added_at timestamptz not null
);
create unique index product_of_external_id on product (region, external_id);
create index product_newest on product (region, added_at desc, id desc);
create index product_of_series on product (region, series, added_at desc, id desc);
call isolate_by_region('product');

-- A product has one price a day and currency, in each region; both days included, the last may be open.
create table price (
    id uuid primary key,
    region text not null,
    product_id uuid not null references product,
    currency text not null,
    amount numeric(19, 4) not null check (amount > 0),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    set_by text not null,
    set_at timestamptz not null,
    constraint one_price_a_day exclude using gist (
        product_id with =, currency with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index price_of_product on price (region, product_id, currency, valid_from);
create index price_on_list on price (region, currency, valid_from);
call isolate_by_region('price');
