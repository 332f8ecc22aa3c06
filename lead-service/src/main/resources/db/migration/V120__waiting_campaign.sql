-- Which campaigns have leads that nobody has taken up: a manager chooses one of them to distribute (R5.5).
create index lead_waiting_in_campaign on lead (region, owner_id, campaign, registered_at)
    where campaign is not null and status in ('NEW', 'POOLED');
