-- A contract's own list and every change of its plan read the cancelled ones as well, which the unique index leaves out.
create index follow_up_all_of_contract on follow_up (region, contract_id, due_at, id);
