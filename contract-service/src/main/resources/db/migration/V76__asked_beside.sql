-- What else the customer was asked to sign when a contract was submitted: thresholds look at it together.
alter table contract add beside text;
