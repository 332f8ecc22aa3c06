-- What a lead's company bought last, and when to speak to them again (R2.2).
alter table lead
    add signed_contract uuid,
    add reapproach_on date;
create index lead_of_account on lead (region, account_id) where account_id is not null;
