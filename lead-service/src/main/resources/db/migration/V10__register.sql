alter table lead
    add referrer text,
    add preferences text,
    add late_entry_due timestamptz,
    add late_entry_because text;

-- What was written down first stays as it was (R5.4), whoever asks: not even the service can change it.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The registration of a lead cannot be changed' using errcode = 'check_violation';
end $$;
create trigger registration_is_immutable before update on lead for each row
    when ((old.id, old.region, old.registered_by, old.registered_at, old.collected_at)
        is distinct from (new.id, new.region, new.registered_by, new.registered_at, new.collected_at))
    execute function refuse_change();
create trigger claim_time_is_immutable before update on ownership_claim for each row
    when ((old.region, old.company_key, old.claimed_at) is distinct from (new.region, new.company_key, new.claimed_at))
    execute function refuse_change();

-- What was known of a lead before, and who knew better (F5.2).
create table lead_change (
    id uuid primary key,
    region text not null,
    lead_id uuid not null references lead,
    field text not null,
    before text,
    after text,
    changed_by text not null,
    changed_at timestamptz not null
);
create index lead_change_newest on lead_change (lead_id, changed_at desc, id desc);
call isolate_by_region('lead_change');

alter table lead_contact add exception text;
