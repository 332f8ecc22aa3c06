alter table lead
    add contested_against uuid,
    add duplicate_of uuid,
    add first_registered_at timestamptz,
    add owner_since timestamptz,
    add owner_given_by text,
    add owner_reason text;
create index lead_of_contest on lead (region, contested_against) where contested_against is not null;
create index lead_contested on lead (region, registered_at desc, id desc) where contested;

-- Whoever gives a lead away, the trail is complete: the database keeps it (R5.4).
create table lead_owner_change (
    id bigint generated always as identity primary key,
    region text not null,
    lead_id uuid not null references lead,
    from_owner text,
    to_owner text,
    given_by text,
    reason text,
    changed_at timestamptz not null
);
create index lead_owner_change_of_lead on lead_owner_change (lead_id, id);
call isolate_by_region('lead_owner_change');

create function keep_owner_change() returns trigger language plpgsql as $$
declare
    told boolean := new.owner_since is distinct from old.owner_since;
begin
    insert into lead_owner_change (region, lead_id, from_owner, to_owner, given_by, reason, changed_at)
    values (new.region, new.id, old.owner_id, new.owner_id, case when told then new.owner_given_by end,
        case when told then new.owner_reason end, case when told then new.owner_since else now() end);
    return null;
end $$;
create trigger owner_changes_are_kept after update on lead for each row
    when (old.owner_id is distinct from new.owner_id) execute function keep_owner_change();

-- What was ruled and appealed is added to, never rewritten.
create table ruling (
    id uuid primary key,
    region text not null,
    first_lead_id uuid not null references lead,
    lead_id uuid not null references lead,
    owner_id text not null,
    losers text[] not null,
    ruled_by text not null,
    reason text not null,
    ruled_at timestamptz not null
);
create index ruling_of_contest on ruling (region, first_lead_id, ruled_at);
call isolate_by_region('ruling');
create trigger rulings_are_immutable before update or delete on ruling for each row execute function refuse_change();

create table appeal (
    id uuid primary key,
    version bigint not null,
    region text not null,
    ruling_id uuid not null references ruling,
    appealed_by text not null,
    reason text not null,
    appealed_at timestamptz not null,
    granted boolean,
    answered_by text,
    comment text,
    answered_at timestamptz
);
create unique index appeal_once on appeal (ruling_id, appealed_by);
call isolate_by_region('appeal');
