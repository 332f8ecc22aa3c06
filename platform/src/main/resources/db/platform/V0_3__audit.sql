-- What changed, by whom: written with the change, one entry per event, in no chain yet. A queue: the sealer empties it within a second.
create table audit_unsealed (
    number bigint generated always as identity primary key,
    region text not null,
    subject uuid not null,
    type text not null,
    event_id uuid not null,
    at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    actor text not null,
    actor_name text,
    cause uuid,
    changes text,
    digest bytea not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
call isolate_by_region('audit_unsealed');
call open_to_platform('audit_unsealed');

-- The sealed chain, position 1, 2, 3 … without a gap; kept for good, and never touched again.
create table audit_entry (
    position bigint primary key,
    number bigint not null,
    region text not null,
    subject uuid not null,
    type text not null,
    event_id uuid not null,
    at timestamptz not null,
    recorded_at timestamptz not null,
    actor text not null,
    actor_name text,
    cause uuid,
    changes text,
    digest bytea not null,
    key_id text not null,
    mac bytea not null
);
create index audit_entry_of_subject on audit_entry (region, subject, at, event_id);
call isolate_by_region('audit_entry');
call open_to_platform('audit_entry');

-- The service adds to the queue and reads; it cannot change or remove an entry, and the chain grows by sealing alone.
revoke update, delete, truncate on audit_unsealed from ${runtime};
revoke insert, update, delete, truncate on audit_entry from ${runtime};
create policy by_owner on audit_unsealed to current_user using (true);
create policy by_owner on audit_entry to current_user using (true);

-- Moves entries as they are; the seals are made where the key is. A position that is taken is refused.
create function seal_audit(numbers bigint[], positions bigint[], macs bytea[], key text) returns void
language sql security definer set search_path = public, pg_temp as $$
    with seal as (
        select * from unnest(numbers, positions, macs) as s (number, position, mac)),
    entry as (
        delete from audit_unsealed using seal where audit_unsealed.number = seal.number
        returning audit_unsealed.*, seal.position, seal.mac)
    insert into audit_entry (position, number, region, subject, type, event_id, at, recorded_at, actor, actor_name, cause,
        changes, digest, key_id, mac)
    select position, number, region, subject, type, event_id, at, recorded_at, actor, actor_name, cause, changes, digest, key, mac
    from entry
$$;
revoke all on function seal_audit from public;
grant execute on function seal_audit to ${runtime};
