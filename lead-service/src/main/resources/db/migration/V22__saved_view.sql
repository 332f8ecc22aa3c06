create table saved_view (
    id uuid primary key,
    version bigint not null,
    region text not null,
    owner_id text not null,
    name text not null,
    shared boolean not null,
    filter text not null,
    sort text not null,
    saved_at timestamptz not null
);
create unique index saved_view_of_owner on saved_view (region, owner_id, name);
call isolate_by_region('saved_view');
