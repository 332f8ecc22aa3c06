-- Of the prices that hold on a day the one that began last counts, so none has to be cut short for another, and the former
-- one counts again after one that ends. A mistake stays on record as void.
alter table price add column voided_by text, add column voided_at timestamptz;
alter table price drop constraint one_price_a_day;
create unique index one_price_begins_a_day on price (product_id, currency, valid_from) where voided_at is null;
create index price_as_set on price (region, product_id, set_at desc, id desc);
