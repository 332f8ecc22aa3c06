-- What two spellings of one company have in common: width, case, spaces, punctuation and the legal form fall away;
-- 股份 and 集团 stay.
create function company_key(name text) returns text language sql immutable strict parallel safe
    set search_path = pg_catalog as $$
    select coalesce(nullif(regexp_replace(regexp_replace(regexp_replace(one,
            '[\s,]+(co\.?\s*,?\s*)?(ltd|limited|inc|incorporated|llc|gmbh)\.?\s*$', ''),
            '[\s[:punct:]]+', '', 'g'),
            '(有限责任公司|有限公司)$', ''), ''), one)
    from (select lower(normalize(btrim(name), NFKC))) as spelling (one)
$$;

alter table account
    add first_registered_at timestamptz not null default now(),
    add possible_duplicate_of uuid,
    add company_key text not null generated always as (company_key(name)) stored;
-- A rewrite reaches the rows of every region; an update would see none of them.
alter table account
    alter first_registered_at drop default,
    alter first_registered_at type timestamptz using created_at;
create index account_of_company on account (region, company_key, first_registered_at);

create table contact (
    id uuid primary key,
    version bigint not null,
    region text not null,
    account_id uuid not null references account,
    name text not null,
    title text,
    phone text,
    email text,
    added_by text not null,
    added_at timestamptz not null
);
create index contact_of_account on contact (region, account_id, added_at desc, id desc);
call isolate_by_region('contact');
