create table lead (
    id uuid primary key,
    version bigint not null,
    region text not null,
    external_id text,
    company_name text not null,
    company_key text not null,
    source text not null,
    campaign text,
    contact_name text,
    contact_title text,
    phone text,
    email text,
    industry text,
    notes text,
    referrer_account_id uuid,
    status text not null,
    owner_id text,
    registered_by text not null,
    contested boolean not null,
    collected_at timestamptz not null,
    registered_at timestamptz not null,
    playbook text not null,
    playbook_version int not null,
    first_contact_due timestamptz,
    overdue boolean not null,
    automatic_reassignments int not null
);
create unique index lead_of_external_id on lead (region, external_id) where external_id is not null;
create index lead_newest on lead (region, registered_at desc, id desc);
create index lead_of_owner on lead (region, owner_id, registered_at desc, id desc);
create index lead_of_company on lead (region, company_key, registered_at);
call isolate_by_region('lead');

-- First come, first owned (R5.4): whoever inserts the company's key first owns the company.
create table ownership_claim (
    region text not null,
    company_key text not null,
    lead_id uuid not null,
    claimed_at timestamptz not null,
    primary key (region, company_key)
);
call isolate_by_region('ownership_claim');

create table lead_contact (
    id uuid primary key,
    region text not null,
    lead_id uuid not null references lead,
    channel text not null,
    at timestamptz not null,
    summary text not null,
    next_step text,
    next_step_due date,
    logged_by text not null,
    logged_at timestamptz not null
);
create index lead_contact_newest on lead_contact (lead_id, at desc, id desc);
call isolate_by_region('lead_contact');
