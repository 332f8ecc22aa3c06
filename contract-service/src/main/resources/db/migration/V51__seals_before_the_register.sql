-- Contracts sealed before there was a register of seals have theirs in it as well, or their paper would show none. Who
-- entered the customer's was not kept then; where the second seal is missing, neither was when the first was entered.
alter table contract no force row level security;
alter table seal no force row level security;
insert into seal
select gen_random_uuid(), region, id, 'CUSTOMER', customer_sealed_on, coalesce(signed_at, now()), 'system', revision,
    document_hash
from contract
where customer_sealed_on is not null
on conflict do nothing;
insert into seal
select gen_random_uuid(), region, id, 'OWN', own_sealed_on, coalesce(signed_at, now()), coalesce(own_sealed_by, 'system'),
    revision, document_hash
from contract
where own_sealed_on is not null
on conflict do nothing;
alter table contract force row level security;
alter table seal force row level security;
