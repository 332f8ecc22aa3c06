-- The board: the open deals of a stage, newest first, of the whole region and of one owner.
create index deal_of_stage on deal (region, status, stage, created_at desc, id desc);
create index deal_of_owners_stage on deal (region, owner_id, status, stage, created_at desc, id desc);
