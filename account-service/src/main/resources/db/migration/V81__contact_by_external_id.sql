-- What other systems call a contact (decision 16).
alter table contact add external_id text;
create unique index contact_of_external_id on contact (region, external_id) where external_id is not null;
