-- What became binding when: the report of signings, and the contracts behind each of its numbers.
create index contract_signed on contract (region, signed_on) where signed_on is not null;
-- How long open approvals have been waiting.
create index approval_waiting on approval (region, requested_at) where status = 'OPEN';
