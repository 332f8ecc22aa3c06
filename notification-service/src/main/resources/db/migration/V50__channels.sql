-- Robots of regions and teams, and everybody's e-mail once it was written to.
create table channel (
    id uuid primary key,
    version bigint not null,
    region text not null,
    kind text not null,
    team text,
    person_id text,
    name text not null,
    target text,
    hint text not null,
    secret text,
    status text not null,
    failures int not null,
    failing_since timestamptz,
    failure text,
    reached_at timestamptz,
    created_at timestamptz not null
);
create unique index channel_of_robot on channel (region, kind, coalesce(team, '')) where person_id is null;
create unique index channel_of_person on channel (region, person_id, kind) where person_id is not null;
create index channel_newest on channel (region, created_at desc, id desc);
call isolate_by_region('channel');

create table preference (
    id uuid primary key,
    version bigint not null,
    region text not null,
    person_id text not null,
    routes text not null,
    quiet_from time,
    quiet_until time,
    digest_at time
);
create unique index preference_of_person on preference (region, person_id);
call isolate_by_region('preference');

-- The ledger: a page per message, a line per channel it took, a mark per attempt.
create table dispatch (
    id uuid primary key,
    version bigint not null,
    region text not null,
    item_id uuid not null,
    recipient_id text not null,
    kind text not null,
    priority text not null,
    subject_type text not null,
    subject_id uuid not null,
    cause text not null,
    due_at timestamptz,
    language text not null,
    title text not null,
    why text not null,
    link text not null,
    extras text not null,
    channels text not null,
    timing text not null,
    held_until timestamptz,
    chosen_by text not null,
    rule text,
    status text not null,
    created_at timestamptz not null,
    settled_at timestamptz
);
create index dispatch_of_person on dispatch (region, recipient_id, created_at desc, id desc);
create index dispatch_newest on dispatch (region, created_at desc, id desc);
create index dispatch_of_item on dispatch (item_id);
create index dispatch_by_age on dispatch (created_at);
call isolate_by_region('dispatch');

create table delivery (
    id uuid primary key,
    version bigint not null,
    region text not null,
    dispatch_id uuid not null references dispatch on delete cascade,
    rank int not null,
    channel text not null,
    channel_id uuid not null,
    channel_name text not null,
    status text not null,
    attempts int not null,
    wake_at timestamptz not null,
    queued_at timestamptz not null,
    settled_at timestamptz,
    failure text
);
create unique index delivery_once on delivery (dispatch_id, rank);
create index delivery_due on delivery (wake_at) where status = 'QUEUED';
create index delivery_of_channel on delivery (channel_id, wake_at, id) where status = 'QUEUED';
call isolate_by_region('delivery');

create table attempt (
    id uuid primary key,
    region text not null,
    delivery_id uuid not null references delivery on delete cascade,
    channel_id uuid not null,
    number int not null,
    at timestamptz not null,
    outcome text,
    detail text,
    took_ms int
);
create index attempt_of_delivery on attempt (delivery_id, number);
create index attempt_of_channel on attempt (channel_id, at desc);
call isolate_by_region('attempt');

-- Letters become messages: what was sent keeps its place in the ledger, what waits is sent from there. Migrations see every region.
alter table mail no force row level security;
alter table inbox_item no force row level security;
alter table channel no force row level security;
alter table dispatch no force row level security;
alter table delivery no force row level security;
insert into channel (id, version, region, kind, person_id, name, hint, status, failures, created_at)
select gen_random_uuid(), 0, mail.region, 'EMAIL', recipient_id, max(recipient_id), max(address), 'ACTIVE', 0, min(queued_at)
from mail join inbox_item on inbox_item.id = item_id group by mail.region, recipient_id;
insert into dispatch
select item_id, 0, mail.region, item_id, recipient_id, kind, 'NORMAL', subject_type, subject_id, cause, due_at, language, title, why, link,
    '{"buttons":[],"sections":[]}', 'EMAIL', 'AT_ONCE', null, 'STANDARD', null,
    case mail.status when 'SENT' then 'REACHED' when 'FAILED' then 'UNREACHED' else 'OPEN' end, queued_at, sent_at
from mail join inbox_item on inbox_item.id = item_id;
insert into delivery
select mail.id, 0, mail.region, item_id, 0, 'EMAIL', channel.id, channel.name, mail.status, attempts, wake_at, queued_at, sent_at, mail.failure
from mail join inbox_item on inbox_item.id = item_id
join channel on channel.region = mail.region and person_id = recipient_id;
drop table mail;
alter table inbox_item force row level security;
alter table channel force row level security;
alter table dispatch force row level security;
alter table delivery force row level security;
