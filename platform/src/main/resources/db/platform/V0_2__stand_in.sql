-- Who decides in whose place on which days, as account-service tells.
create table stand_in (
    id uuid primary key,
    region text not null,
    person_id text not null,
    delegate_id text not null,
    first_day date not null,
    last_day date not null
);
create index stand_in_by_end on stand_in (last_day);
call isolate_by_region('stand_in');
call open_to_platform('stand_in');
