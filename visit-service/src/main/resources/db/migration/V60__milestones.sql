-- Days that the performance of a contract makes known.
alter table follow_up_schedule
    add column first_delivery_on date,
    add column go_live_on date;
