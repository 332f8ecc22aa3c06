-- What records are found by, of every kind that people look for; derived by the application whenever it names one.
create table search_words (
    subject uuid primary key,
    kind text not null,
    region text not null,
    words tsvector not null
) with (fillfactor = 90);
create index search_words_by_word on search_words using gin (words) with (gin_pending_list_limit = 512);
call isolate_by_region('search_words');

-- The records that have all these words, as long as they are few; never by reading the whole table, whatever the planner
-- expects. A policy keeps the planner from every index whose operators might leak rows: the function checks the region itself
-- and reads as a role of its own, whom the table is open to.
create function records_found(asked_kind text, asked_region text, asked text, most int) returns setof uuid
language plpgsql stable security definer rows 500 set search_path = public, pg_temp set enable_seqscan = off as $$
begin
    if (asked_region = any (string_to_array(current_setting('kaituo.regions', true), ','))) is not true then
        raise insufficient_privilege using message = format('region %s is not bound', asked_region);
    end if;
    return query
        select s.subject from search_words s
        where s.words @@ asked::tsquery and s.region = asked_region and s.kind = asked_kind limit most;
end $$;
do $$
declare
    search name := regexp_replace('${runtime}', '_app$', '_search');
begin
    execute format('grant usage, create on schema public to %I', search);
    execute format('grant select on search_words to %I', search);
    execute format('create policy by_search on search_words for select to %I using (true)', search);
    execute format('alter function records_found owner to %I', search);
end $$;
revoke all on function records_found from public;
grant execute on function records_found to ${runtime};

-- Whether one record has them: where many have, the list is read in its order and each record is asked.
create function has_words(record uuid, asked text) returns boolean
language plpgsql stable cost 1000 as $$
begin
    return exists (select from search_words s where s.subject = record and s.words @@ asked::tsquery);
end $$;
