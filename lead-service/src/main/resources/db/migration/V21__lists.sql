-- Every filter and every order of the list has its index, so that neither a page nor a capped count reads a region.
create index lead_of_owner_in_status on lead (region, owner_id, status, registered_at desc, id desc);
create index lead_in_status on lead (region, status, registered_at desc, id desc);
create index lead_from_source on lead (region, source, registered_at desc, id desc);
create index lead_in_tier on lead (region, tier, registered_at desc, id desc) where tier is not null;
create index lead_in_grade on lead (region, grade, registered_at desc, id desc) where grade is not null;
create index lead_overdue on lead (region, registered_at desc, id desc) where overdue;
create index lead_unowned on lead (region, registered_at desc, id desc) where owner_id is null;
create index lead_entered_late on lead (region, registered_at desc, id desc) where late_entry_due is not null;
create index lead_due on lead (region, first_contact_due, id) where first_contact_due is not null;
create index lead_by_score on lead (region, coalesce(score, -1) desc, id desc);

-- The leads that have all these words, as long as they are few; never by reading the whole table, whatever the planner expects.
create function leads_found(asked_region text, asked text, most int) returns setof uuid
language plpgsql stable security definer rows 500 set search_path = public, pg_temp set enable_seqscan = off as $$
begin
    perform require_region(asked_region);
    return query
        select s.lead_id from search_form s where s.words @@ asked::tsquery and s.region = asked_region limit most;
end $$;
alter function leads_found owner to lead_search;
revoke all on function leads_found from public;
grant execute on function leads_found to ${runtime};

-- Whether one lead has them: where many have, the list is read in its order and each lead is asked.
create function is_found(lead uuid, asked text) returns boolean
language plpgsql stable cost 1000 as $$
begin
    return exists (select from search_form s where s.lead_id = lead and s.words @@ asked::tsquery);
end $$;
