-- A file of leads on its way: cut into pieces that each fit into one step, kept here so that any replica can go on.
create table lead_import (
    id uuid primary key,
    version bigint not null,
    region text not null,
    requested_by text not null,
    requested_at timestamptz not null,
    file_name text not null,
    file_hash text not null,
    format text not null,
    header text not null,
    sample text not null,
    pieces int not null,
    total bigint not null,
    state text not null,
    plan text not null,
    bad bigint not null,
    duplicates bigint not null,
    repeated bigint not null,
    registered bigint not null,
    changed bigint not null,
    contested bigint not null,
    known bigint not null,
    next_piece int not null,
    job_id uuid,
    ended_at timestamptz
);
create unique index lead_import_of_file on lead_import (region, requested_by, file_hash);
create index lead_import_newest on lead_import (region, requested_by, requested_at desc, id desc);
call isolate_by_region('lead_import');

-- Rows as JSON; keys of the companies once they are checked.
create table lead_import_piece (
    import_id uuid not null references lead_import on delete cascade,
    number int not null,
    region text not null,
    content text not null,
    keys text[],
    primary key (import_id, number)
);
call isolate_by_region('lead_import_piece');

create table lead_import_bad_row (
    import_id uuid not null references lead_import on delete cascade,
    number int not null,
    region text not null,
    content text not null,
    primary key (import_id, number)
);
call isolate_by_region('lead_import_bad_row');

-- How somebody's file with these columns was read last time.
create table lead_import_habit (
    region text not null,
    person text not null,
    signature text not null,
    plan text not null,
    primary key (region, person, signature)
);
call isolate_by_region('lead_import_habit');

-- Long work and its files are kept for 30 days.
create policy by_owner on job to current_user using (true);
create policy by_owner on lead_import to current_user using (true);
create function purge_long_work() returns void
language sql security definer set search_path = public, pg_temp as $$
    delete from lead_import where requested_at < now() - interval '30 days' and state <> 'IMPORTING';
    delete from job where ended_at < now() - interval '30 days';
$$;
revoke all on function purge_long_work from public;
grant execute on function purge_long_work to ${runtime};
