-- What is still to be done stays short, however much was done in all the years.
create index follow_up_to_do on follow_up (region, owner_id, due_at, id) where status in ('PLANNED', 'DUE');
