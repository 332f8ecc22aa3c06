-- How each registration fared that somebody else's came before (R5.4); row-level security is that of the tables below.
create view contested_registration with (security_invoker = true) as
select lead.id as lead_id, lead.region, lead.registered_by, lead.registered_at,
    case when lead.contested then 'OPEN'
        when ruled.lead_id = lead.id or ruled.owner_id = lead.registered_by then 'WON'
        else 'LOST' end as outcome,
    case when asked.appeals = 0 then null
        when asked.granted then 'GRANTED'
        when asked.pending then 'PENDING'
        else 'REFUSED' end as appeal
from lead
left join lateral (
    select ruling.lead_id, ruling.owner_id from ruling
    where ruling.region = lead.region and ruling.first_lead_id = lead.contested_against
        and ruling.ruled_at >= lead.registered_at
    order by ruling.ruled_at desc, ruling.id desc limit 1) as ruled on true
cross join lateral (
    select count(*) as appeals, bool_or(appeal.granted) as granted, bool_or(appeal.answered_at is null) as pending
    from ruling join appeal on appeal.ruling_id = ruling.id
    where ruling.region = lead.region and ruling.first_lead_id = lead.contested_against
        and ruling.ruled_at >= lead.registered_at) as asked
where lead.contested_against is not null
union all
select lead.id, lead.region, lead.registered_by, lead.registered_at, 'DISMISSED', null
from lead
where lead.contested_against is null and exists (
    select from contest_dismissal where contest_dismissal.region = lead.region and contest_dismissal.lead_id = lead.id);

create index lead_contested_later on lead (region, registered_at) where contested_against is not null;
