-- Why a contract is void: by whose word, and since when. What was made void before keeps its reason in its event alone.
alter table contract
    add column voided_by text,
    add column voiding_reason text,
    add column voided_at timestamptz;
