-- An amendment remembers on whose terms it was drafted: those of the amendment in force then, or the contract's own (null).
-- Of those in work already it is the one that was in force when they were drafted.
alter table contract add based_on uuid references contract;
alter table contract no force row level security;
update contract set based_on = (
    select base.id from contract base
    where base.region = contract.region and base.amends = contract.amends and base.id <> contract.id
    and base.signed_at <= contract.drafted_at
    order by base.signed_at desc limit 1)
where amends is not null;
alter table contract force row level security;
