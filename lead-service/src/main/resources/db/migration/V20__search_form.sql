create extension if not exists pg_trgm;

-- What a lead is compared by and found by, derived by the application whenever it writes the lead.
create table search_form (
    lead_id uuid primary key,
    region text not null,
    core text not null,
    sound text not null,
    phone text,
    email text,
    words tsvector not null
) with (fillfactor = 90);
create index search_form_core on search_form (region, core, lead_id);
create index search_form_core_from_its_end on search_form (region, reverse(core), lead_id);
create index search_form_sound on search_form (region, sound, lead_id);
create index search_form_phone on search_form (region, phone, lead_id) where phone is not null;
create index search_form_email on search_form (region, email, lead_id) where email is not null;
create index search_form_words on search_form using gin (words) with (gin_pending_list_limit = 512);
call isolate_by_region('search_form');

-- A policy keeps the planner from every index whose operators might leak rows. The functions below check the region
-- themselves and read as a role of their own, whom the tables are open to.
grant usage, create on schema public to lead_search;
grant select on lead, search_form to lead_search;
create policy by_search on lead for select to lead_search using (true);
create policy by_search on search_form for select to lead_search using (true);

create function require_region(asked text) returns void language plpgsql stable as $$
begin
    if (asked = any (string_to_array(current_setting('kaituo.regions', true), ','))) is not true then
        raise insufficient_privilege using message = format('region %s is not bound', asked);
    end if;
end $$;

-- Neighbours by name from its beginning, from its end and by sound, however many leads there are: each index is entered once
-- and left after so many rows. What is nothing like the name asked for falls away here, the rest is judged by the application.
create function leads_like(
    asked_region text, asked_core text, asked_sound text, asked_phone text, asked_email text, near int)
returns table (lead_id uuid, company_name text, owner_id text, registered_at timestamptz, same_phone bool, same_email bool)
language plpgsql stable security definer rows 10 set search_path = public, pg_temp as $$
begin
    perform require_region(asked_region);
    return query
    with neighbour as (
        (select s.lead_id, s.core, s.sound, s.phone, s.email from search_form s
            where s.region = asked_region and s.core >= asked_core order by s.core, s.lead_id limit near)
        union
        (select s.lead_id, s.core, s.sound, s.phone, s.email from search_form s
            where s.region = asked_region and s.core < asked_core order by s.core desc, s.lead_id desc limit near)
        union
        (select s.lead_id, s.core, s.sound, s.phone, s.email from search_form s
            where s.region = asked_region and reverse(s.core) >= reverse(asked_core)
            order by reverse(s.core), s.lead_id limit near)
        union
        (select s.lead_id, s.core, s.sound, s.phone, s.email from search_form s
            where s.region = asked_region and reverse(s.core) < reverse(asked_core)
            order by reverse(s.core) desc, s.lead_id desc limit near)
        union
        (select s.lead_id, s.core, s.sound, s.phone, s.email from search_form s
            where s.region = asked_region and s.sound >= asked_sound order by s.sound, s.lead_id limit near)
        union
        (select s.lead_id, s.core, s.sound, s.phone, s.email from search_form s
            where s.region = asked_region and s.sound < asked_sound order by s.sound desc, s.lead_id desc limit near)
        union
        (select s.lead_id, s.core, s.sound, s.phone, s.email from search_form s
            where s.region = asked_region and s.phone = asked_phone order by s.lead_id limit near)
        union
        (select s.lead_id, s.core, s.sound, s.phone, s.email from search_form s
            where s.region = asked_region and s.email = asked_email order by s.lead_id limit near)),
    likely as (
        select n.*, coalesce(n.phone = asked_phone, false) as same_phone, coalesce(n.email = asked_email, false) as same_email,
            similarity(n.core, asked_core) as alike,
            starts_with(n.sound, asked_sound) or starts_with(asked_sound, n.sound) as sounds_alike
        from neighbour n)
    select l.id, l.company_name, l.owner_id, l.registered_at, n.same_phone, n.same_email
    from (select * from likely
            where alike >= 0.2 or sounds_alike or likely.same_phone or likely.same_email
            order by (likely.same_phone or likely.same_email) desc, sounds_alike desc, alike desc limit 30) n
    join lead l on l.id = n.lead_id;
end $$;
alter function leads_like owner to lead_search;
revoke all on function leads_like from public;
grant execute on function leads_like to ${runtime};
