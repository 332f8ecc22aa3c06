-- The service's role reads and writes rows; only the owner, who runs these migrations, changes tables.
alter default privileges grant select, insert, update, delete on tables to ${runtime};
grant usage on schema public to ${runtime};

-- No setting, no rows. The sub-select is evaluated once per statement, not once per row.
create procedure isolate_by_region(target regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy by_region on %s using (region = any
        ((select string_to_array(current_setting(''kaituo.regions'', true), '',''))::text[]))', target);
end $$;

-- Queues are scanned by the platform in every region: '*' opens them, and nothing else.
create procedure open_to_platform(target regclass) language plpgsql as $$
begin
    execute format('create policy by_platform on %s
        using ((select current_setting(''kaituo.regions'', true) = ''*''))', target);
end $$;

-- Last number given to each aggregate; its row lock makes publishers of one aggregate queue.
create table outbox_stream (
    aggregate_id uuid primary key,
    region text not null,
    last bigint not null
) with (fillfactor = 80);
call isolate_by_region('outbox_stream');

create table outbox (
    position bigint generated always as identity,
    id uuid not null,
    aggregate_id uuid not null,
    region text not null,
    topic text not null,
    key text not null,
    type text not null,
    at timestamptz not null,
    body text not null,
    traceparent text,
    sequence bigint not null,
    stored_at timestamptz not null default clock_timestamp(),
    published_at timestamptz
) partition by range (stored_at);
create index outbox_pending on outbox (position) where published_at is null;
create index outbox_of_aggregate on outbox (aggregate_id, sequence);
call isolate_by_region('outbox');
call open_to_platform('outbox');

-- Which events were applied, by whom; dropped by age, which the id (UUIDv7) tells.
create table inbox (
    consumer text not null,
    event_id uuid not null,
    region text not null,
    primary key (event_id, consumer)
) partition by range (event_id);
call isolate_by_region('inbox');

-- Events that cannot be applied, and the later ones of the same key that wait behind them.
create table parked_event (
    position bigint generated always as identity primary key,
    region text not null,
    consumer text not null,
    topic text not null,
    key text not null,
    event_id uuid,
    type text,
    at timestamptz,
    body text,
    reason text not null,
    parked_at timestamptz not null default clock_timestamp()
);
create index parked_event_of_key on parked_event (consumer, topic, key);
call isolate_by_region('parked_event');
call open_to_platform('parked_event');

create table deadline (
    id uuid primary key,
    kind text not null,
    subject uuid not null,
    region text not null,
    due_at timestamptz not null,
    wake_at timestamptz not null,
    because text not null,
    state text not null default 'OPEN',
    attempts int not null default 0,
    closed_at timestamptz
);
create index deadline_open on deadline (wake_at) where state = 'OPEN';
create unique index deadline_of_subject on deadline (subject, kind) where state = 'OPEN';
call isolate_by_region('deadline');
call open_to_platform('deadline');

create table answer (
    caller text,
    route text,
    key text,
    regions text not null,
    fingerprint bytea not null,
    status int not null,
    body text not null,
    version bigint,
    location text,
    answered_at timestamptz not null default now(),
    primary key (caller, route, key)
);
create index answer_by_age on answer (answered_at);
alter table answer enable row level security;
alter table answer force row level security;
create policy by_regions on answer using (regions = (select current_setting('kaituo.regions', true)));
create policy by_owner on answer to current_user using (true);

create table playbook (
    region text not null,
    name text not null,
    version int not null,
    content jsonb not null,
    published_at timestamptz not null,
    current boolean not null default false,
    primary key (region, name, version)
);
create unique index playbook_current on playbook (region) where current;
call isolate_by_region('playbook');

create table directory_snapshot (
    region text primary key,
    people text not null,
    taken_at timestamptz not null default now()
);
call isolate_by_region('directory_snapshot');
call open_to_platform('directory_snapshot');

-- The smallest version 7 UUID of a day.
create function first_uuid_of(day date) returns uuid language sql immutable as $$
    select (lpad(to_hex((extract(epoch from day::timestamp) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid
$$;

-- Runs as owner so that the service may call it daily: weeks ahead are made, weeks past retention dropped.
create function maintain_partitions() returns void
language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
declare
    this_week date := date_trunc('week', current_date);
    week date;
    name text;
    old regclass;
begin
    perform pg_advisory_xact_lock(4712);
    for week in select generate_series(this_week - 42, this_week + 14, interval '7 days') loop
        name := 'outbox_' || to_char(week, 'YYYYMMDD');
        if week >= this_week and to_regclass(name) is null then
            execute format('create table %I partition of outbox for values from (%L) to (%L)', name, week, week + 7);
            call isolate_by_region(name);
            call open_to_platform(name);
        end if;
        name := 'inbox_' || to_char(week, 'YYYYMMDD');
        if to_regclass(name) is null then
            execute format('create table %I partition of inbox for values from (%L) to (%L)',
                name, first_uuid_of(week), first_uuid_of(week + 7));
            call isolate_by_region(name);
        end if;
    end loop;
    -- published events stay 30 days, applied ids 40: longer than any topic keeps its events
    for old in
        select inhrelid::regclass from pg_inherits
        where inhparent = 'outbox'::regclass and inhrelid::regclass::text < 'outbox_' || to_char(current_date - 37, 'YYYYMMDD')
        or inhparent = 'inbox'::regclass and inhrelid::regclass::text < 'inbox_' || to_char(current_date - 47, 'YYYYMMDD')
            and inhrelid::regclass::text <> 'inbox_other' loop
        execute format('drop table %s', old);
    end loop;
end $$;
create table inbox_other partition of inbox default;
call isolate_by_region('inbox_other');
revoke all on function maintain_partitions from public;
grant execute on function maintain_partitions to ${runtime};
select maintain_partitions();

create function purge_answers(most int) returns bigint
language sql security definer set search_path = public, pg_temp as $$
    with old as (
        delete from answer where ctid in (
            select ctid from answer where answered_at < now() - interval '72 hours' order by answered_at limit most)
        returning 1)
    select count(*) from old
$$;
revoke all on function purge_answers from public;
grant execute on function purge_answers to ${runtime};
