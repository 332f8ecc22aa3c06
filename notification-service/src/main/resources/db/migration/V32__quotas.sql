-- What each integrator has been granted of the current minute, over all replicas: one row, written once per twentieth.
create table integrator_quota (
    region text not null,
    client text not null,
    minute timestamptz not null,
    taken int not null,
    primary key (region, client)
) with (fillfactor = 70);
call isolate_by_region('integrator_quota');
