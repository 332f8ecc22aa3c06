-- Neighbours come with what is kept to compare them by, which the application had worked out again from each of their names.
do $migration$
declare
    name text;
    near int;
    most int;
begin
    for name, near, most in values ('leads_alike', 20, 30), ('leads_alike_at_once', 6, 12) loop
        execute format(
            $function$
            create function %1$I(asked_region text, asked_core text, asked_sound text, asked_phone text, asked_email text)
            returns table (lead_id uuid, company_name text, owner_id text, registered_at timestamptz, same_phone bool, same_email bool,
                company_key text, core text, sound text)
            language plpgsql stable security definer rows 10 set search_path = public, pg_temp as $$
            begin
                perform require_region(asked_region);
                return query
                with neighbour as (
                    (select s.lead_id, s.core, s.sound, s.phone, s.email from search_form s
                        where s.region = asked_region and s.core >= asked_core order by s.core, s.lead_id limit %2$s)
                    union
                    (select s.lead_id, s.core, s.sound, s.phone, s.email from search_form s
                        where s.region = asked_region and s.core < asked_core order by s.core desc, s.lead_id desc limit %2$s)
                    union
                    (select s.lead_id, s.core, s.sound, s.phone, s.email from search_form s
                        where s.region = asked_region and reverse(s.core) >= reverse(asked_core)
                        order by reverse(s.core), s.lead_id limit %2$s)
                    union
                    (select s.lead_id, s.core, s.sound, s.phone, s.email from search_form s
                        where s.region = asked_region and reverse(s.core) < reverse(asked_core)
                        order by reverse(s.core) desc, s.lead_id desc limit %2$s)
                    union
                    (select s.lead_id, s.core, s.sound, s.phone, s.email from search_form s
                        where s.region = asked_region and s.sound >= asked_sound order by s.sound, s.lead_id limit %2$s)
                    union
                    (select s.lead_id, s.core, s.sound, s.phone, s.email from search_form s
                        where s.region = asked_region and s.sound < asked_sound order by s.sound desc, s.lead_id desc limit %2$s)
                    union
                    (select s.lead_id, s.core, s.sound, s.phone, s.email from search_form s
                        where s.region = asked_region and s.phone = asked_phone order by s.lead_id limit %2$s)
                    union
                    (select s.lead_id, s.core, s.sound, s.phone, s.email from search_form s
                        where s.region = asked_region and s.email = asked_email order by s.lead_id limit %2$s)),
                likely as (
                    select n.*, coalesce(n.phone = asked_phone, false) as same_phone, coalesce(n.email = asked_email, false) as same_email,
                        similarity(n.core, asked_core) as alike,
                        starts_with(n.sound, asked_sound) or starts_with(asked_sound, n.sound) as sounds_alike
                    from neighbour n)
                select l.id, l.company_name, l.owner_id, l.registered_at, n.same_phone, n.same_email, l.company_key, n.core, n.sound
                from (select * from likely
                        where alike >= 0.2 or sounds_alike or likely.same_phone or likely.same_email
                        order by likely.core = asked_core desc, (likely.same_phone or likely.same_email) desc, sounds_alike desc, alike desc
                        limit %3$s) n
                join lead l on l.id = n.lead_id;
            end $$;
            alter function %1$I owner to lead_search;
            revoke all on function %1$I from public;
            grant execute on function %1$I to ${runtime};
            $function$, name, near, most);
    end loop;
end $migration$;

-- Replicas of former versions go on calling leads_like and leads_near, those before V130 with a number of neighbours. All three are
-- to be dropped once none of them runs.
create function leads_like(asked_region text, asked_core text, asked_sound text, asked_phone text, asked_email text, near int)
returns table (lead_id uuid, company_name text, owner_id text, registered_at timestamptz, same_phone bool, same_email bool)
language sql stable rows 10 as $$
    select * from leads_like(asked_region, asked_core, asked_sound, asked_phone, asked_email) $$;
revoke all on function leads_like(text, text, text, text, text, int) from public;
grant execute on function leads_like(text, text, text, text, text, int) to ${runtime};
