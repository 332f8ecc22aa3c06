-- Deals whose customer waits for a quote in writing, since when and until when.
create table owed_quote (
    deal_id uuid primary key,
    region text not null,
    since timestamptz not null,
    due_at timestamptz not null,
    within text not null
);
create index owed_quote_next on owed_quote (region, due_at, deal_id);
call isolate_by_region('owed_quote');
