create table referral (
    lead_id uuid primary key references lead,
    version bigint not null,
    region text not null,
    won_at timestamptz,
    rewarded_at timestamptz,
    rewarded_by text,
    reward_amount numeric(19, 2),
    reward_currency text,
    reward_note text
);
call isolate_by_region('referral');

create index lead_referred on lead (region, registered_at desc, id desc)
    where coalesce(referrer_account_id::text, referrer) is not null;
