-- One row per deal: its lock, its count, and what its events have made of it so far.
create table feed_stream (
    region text not null,
    deal_id uuid not null,
    last_sequence bigint not null,
    account_id uuid,
    state text not null,
    changed_at timestamptz not null,
    primary key (region, deal_id)
) with (fillfactor = 70);
call isolate_by_region('feed_stream');

-- What a deal's contracts are before anything public happens to them.
create table known_contract (
    region text not null,
    contract_id uuid not null,
    account_id uuid,
    total numeric(21, 2),
    currency text,
    primary key (region, contract_id)
);
call isolate_by_region('known_contract');

-- The log: body is the very text that every channel carries. The id tells the week, so that old ones are dropped whole.
create table feed_event (
    id uuid not null,
    region text not null,
    deal_id uuid not null,
    sequence bigint not null,
    type text not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    arrival bigint generated always as identity,
    position bigint,
    body text not null,
    primary key (id)
) partition by range (id);
create index feed_event_position on feed_event (region, position) where position is not null;
create index feed_event_of_deal on feed_event (region, deal_id, sequence);
create index feed_event_arrived on feed_event (arrival) where position is null;
call isolate_by_region('feed_event');
create policy by_owner on feed_event to current_user using (true);

-- How far each region's log has come.
create table feed_head (
    region text primary key,
    last_position bigint not null
);
call isolate_by_region('feed_head');
create policy by_owner on feed_head to current_user using (true);

-- Runs as owner so that one look serves every region. One at a time over all replicas gives what has committed its
-- positions: who has seen one has seen all before it. Within a deal, arrival follows sequence.
create function number_feed(most int) returns table (in_region text, head bigint, more boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    numbered int;
begin
    perform pg_advisory_xact_lock(4714);
    with fresh as (
        select e.id, e.region, row_number() over (partition by e.region order by e.arrival) as nth
        from (select f.id, f.region, f.arrival from feed_event f where f.position is null order by f.arrival limit most) e),
    reached as (
        insert into feed_head as h (region, last_position)
        select fresh.region, count(*) from fresh group by fresh.region order by fresh.region
        on conflict (region) do update set last_position = h.last_position + excluded.last_position
        returning h.region, h.last_position),
    counted as (
        select fresh.region, count(*) as many from fresh group by fresh.region)
    update feed_event f
    set position = reached.last_position - counted.many + fresh.nth
    from fresh join reached using (region) join counted using (region)
    where f.id = fresh.id;
    get diagnostics numbered = row_count;
    return query select h.region, h.last_position, numbered = most from feed_head h;
end $$;
revoke all on function number_feed from public;
grant execute on function number_feed to ${runtime};

-- Runs as owner so that the service may call it daily: weeks ahead are made, weeks past the 30 days dropped.
create function maintain_feed() returns void
language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
declare
    this_week date := date_trunc('week', current_date);
    week date;
    name text;
    old regclass;
begin
    perform pg_advisory_xact_lock(4715);
    for week in select generate_series(this_week, this_week + 14, interval '7 days') loop
        name := 'feed_event_' || to_char(week, 'YYYYMMDD');
        if to_regclass(name) is null then
            execute format('create table %I partition of feed_event for values from (%L) to (%L)',
                name, first_uuid_of(week), first_uuid_of(week + 7));
            call isolate_by_region(name);
        end if;
    end loop;
    for old in
        select inhrelid::regclass from pg_inherits
        where inhparent = 'feed_event'::regclass
        and inhrelid::regclass::text < 'feed_event_' || to_char(current_date - 37, 'YYYYMMDD') loop
        execute format('drop table %s', old);
    end loop;
end $$;
revoke all on function maintain_feed from public;
grant execute on function maintain_feed to ${runtime};
select maintain_feed();
