-- How far a subscription has come in its region's log, one row each, and one more per replay. Whoever holds the lease drives it.
create table webhook_course (
    id uuid primary key,
    subscription_id uuid not null references subscription on delete cascade,
    region text not null,
    replay boolean not null,
    position bigint not null,
    -- where a replay ends, and which events it is about; null for all
    until bigint,
    ids uuid[],
    -- completeness is promised for what came after
    promised_from bigint not null,
    active boolean not null default true,
    pace int not null,
    failures int not null default 0,
    failing_since timestamptz,
    succeeded_at timestamptz,
    probe_at timestamptz not null,
    wake_at timestamptz,
    lease uuid,
    lease_until timestamptz not null,
    served_at timestamptz not null,
    total bigint,
    delivered bigint not null default 0,
    given_up bigint not null default 0,
    asked_by text,
    asked_at timestamptz not null
) with (fillfactor = 70);
-- What is behind its log, and what waits for a retry: nothing else is ever looked at.
create index webhook_course_behind on webhook_course (region, position) where active;
create index webhook_course_waking on webhook_course (region, wake_at) where active and wake_at is not null;
create index webhook_course_of_subscription on webhook_course (subscription_id, asked_at desc);
call isolate_by_region('webhook_course');

-- The deals of a course that are behind its position, because an event failed or time ran out. Most courses have none.
create table webhook_lane (
    course_id uuid not null references webhook_course on delete cascade,
    deal_id uuid not null,
    region text not null,
    next_sequence bigint not null,
    attempts int not null,
    due_at timestamptz not null,
    gap_from bigint,
    gap_to bigint,
    notice_id uuid,
    notice_at timestamptz,
    primary key (course_id, deal_id)
) with (fillfactor = 70);
create index webhook_lane_due on webhook_lane (course_id, due_at);
call isolate_by_region('webhook_lane');

-- Events that were tried through the whole schedule in vain, until a replay delivers them.
create table webhook_given_up (
    subscription_id uuid not null references subscription on delete cascade,
    deal_id uuid not null,
    sequence bigint not null,
    region text not null,
    event_id uuid not null,
    at timestamptz not null,
    primary key (subscription_id, deal_id, sequence)
);
call isolate_by_region('webhook_given_up');

-- The ledger: every attempt, never a body.
create table webhook_attempt (
    id uuid not null,
    region text not null,
    subscription_id uuid not null,
    event_id uuid not null,
    deal_id uuid,
    sequence bigint,
    type text not null,
    attempt int not null,
    replay boolean not null,
    status text not null,
    http_status int,
    error text,
    latency_ms int not null,
    at timestamptz not null
) partition by range (at);
create index webhook_attempt_newest on webhook_attempt (region, subscription_id, at desc, id desc);
create index webhook_attempt_of_deal on webhook_attempt (region, subscription_id, deal_id, at desc, id desc);
create index webhook_attempt_in_vain on webhook_attempt (region, subscription_id, at desc, id desc) where status <> 'DELIVERED';
call isolate_by_region('webhook_attempt');

-- Runs as owner so that the service may call it daily: days ahead are made, days past the 30 are dropped.
create function maintain_webhooks() returns void
language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
declare
    day date;
    name text;
    old regclass;
begin
    perform pg_advisory_xact_lock(4716);
    for day in select generate_series(current_date - 1, current_date + 14, interval '1 day') loop
        name := 'webhook_attempt_' || to_char(day, 'YYYYMMDD');
        if to_regclass(name) is null then
            execute format('create table %I partition of webhook_attempt for values from (%L) to (%L)', name, day, day + 1);
            call isolate_by_region(name);
        end if;
    end loop;
    for old in
        select inhrelid::regclass from pg_inherits
        where inhparent = 'webhook_attempt'::regclass
        and inhrelid::regclass::text < 'webhook_attempt_' || to_char(current_date - 30, 'YYYYMMDD') loop
        execute format('drop table %s', old);
    end loop;
end $$;
revoke all on function maintain_webhooks from public;
grant execute on function maintain_webhooks to ${runtime};
select maintain_webhooks();
