-- Days somebody is away. A cancelled absence stays, so that one can see that there was one.
create table absence (
    id uuid primary key,
    version bigint not null,
    region text not null,
    person_id text not null,
    first_day date not null,
    last_day date not null,
    kind text not null,
    note text,
    status text not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index absence_newest on absence (region, person_id, recorded_at desc, id desc);
create index absence_days on absence (region, person_id, last_day) where status = 'RECORDED';
call isolate_by_region('absence');

-- Days on which somebody else stands in.
create table delegation (
    id uuid primary key,
    version bigint not null,
    region text not null,
    person_id text not null,
    delegate_id text not null,
    first_day date not null,
    last_day date not null,
    status text not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index delegation_newest on delegation (region, person_id, recorded_at desc, id desc);
create index delegation_days on delegation (region, person_id, last_day) where status = 'RECORDED';
call isolate_by_region('delegation');

-- Whom the directory showed in the region so far; whoever got left_at has been told as a leaver.
create table staff (
    region text not null,
    person_id text not null,
    left_at timestamptz,
    primary key (region, person_id)
);
call isolate_by_region('staff');
