-- What was planned for a period, for the report about it.
create index milestone_by_planned_day on milestone (region, planned_on) where planned_on is not null;
