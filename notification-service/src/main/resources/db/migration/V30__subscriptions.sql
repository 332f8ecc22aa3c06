-- Who wants to hear of deals, where, and with which keys; secret and signing_key are sealed with a key the database never sees.
create table subscription (
    id uuid primary key,
    version bigint not null,
    region text not null,
    owner_id text not null,
    channel text not null,
    url text not null,
    description text,
    types text not null,
    deal_ids text not null,
    start_position bigint not null,
    status text not null,
    reason text,
    status_since timestamptz not null,
    secret text not null,
    former_secret text,
    former_until timestamptz,
    signing_key text not null,
    public_key text not null,
    created_at timestamptz not null
);
create index subscription_newest on subscription (region, created_at desc, id desc);
create index subscription_of_owner on subscription (region, owner_id, created_at desc, id desc);
call isolate_by_region('subscription');
