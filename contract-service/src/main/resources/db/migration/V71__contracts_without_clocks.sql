-- Agreements signed before terms had clocks (V60) and performance a plan (V61) get what they lack from the service, one by one.
alter table contract no force row level security;
alter table deadline no force row level security;
insert into deadline (id, kind, subject, region, due_at, wake_at, because)
select gen_random_uuid(), 'contract-catches-up', id, region, now(), now(), '[]'
from contract where status = 'SIGNED' and amends is null;
alter table contract force row level security;
alter table deadline force row level security;
