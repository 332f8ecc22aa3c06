create table distribution (
    id uuid primary key,
    version bigint not null,
    region text not null,
    campaign text,
    reason text,
    status text not null,
    draft text not null,
    last_served text,
    proposed_by text not null,
    proposed_at timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz
);
create index distribution_newest on distribution (region, proposed_at desc, id desc);
create index distribution_confirmed on distribution (region, confirmed_at desc) where status = 'CONFIRMED';
call isolate_by_region('distribution');

-- The list of a campaign, and what each person carries.
create index lead_of_campaign on lead (region, campaign, registered_at, id) where campaign is not null;
create index lead_carried on lead (region, owner_id) where status in ('NEW', 'CONTACTED', 'QUALIFIED');

create table territory (
    id uuid primary key,
    version bigint not null,
    region text not null,
    owner_id text not null,
    places text[] not null,
    industries text[] not null,
    companies int
);
create unique index territory_of_owner on territory (region, owner_id);
call isolate_by_region('territory');
