-- Whose word the price of a contract needs, for the conditions of its approval.
alter table contract add price_level text;
