-- Signed contracts of a deal beside the one it rests on: should that be voided, one of them holds the win.
alter table deal add further_contracts text;
