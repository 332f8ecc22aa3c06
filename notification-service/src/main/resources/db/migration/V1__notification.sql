create table inbox_item (
    id uuid primary key,
    version bigint not null,
    region text not null,
    recipient_id text not null,
    kind text not null,
    notice text not null,
    words text not null,
    subject_type text not null,
    subject_id uuid not null,
    cause text not null,
    due_at timestamptz,
    status text not null,
    snoozed_until timestamptz,
    created_at timestamptz not null,
    position bigint
);
-- The same fact never twice for the same person.
create unique index inbox_item_once on inbox_item (recipient_id, kind, subject_id, cause);
create index inbox_item_newest on inbox_item (region, recipient_id, created_at desc, id desc);
create index inbox_item_unread on inbox_item (region, recipient_id) where status = 'OPEN';
create index inbox_item_of_subject on inbox_item (region, subject_id) where status in ('OPEN', 'SNOOZED');
-- Every replica reads what changed anywhere, in the order of the positions.
create index inbox_item_position on inbox_item (position);
create index inbox_item_unnumbered on inbox_item (id) where position is null;
call isolate_by_region('inbox_item');

-- Given after commit, by one at a time: who has seen a position has seen all before it.
create sequence inbox_position;
grant usage on sequence inbox_position to ${runtime};

create table mail (
    id uuid primary key,
    version bigint not null,
    region text not null,
    item_id uuid not null references inbox_item,
    message_id text not null,
    address text not null,
    language text not null,
    title text not null,
    why text not null,
    link text not null,
    status text not null,
    attempts int not null,
    wake_at timestamptz not null,
    queued_at timestamptz not null,
    sent_at timestamptz,
    failure text
);
create unique index mail_once on mail (item_id);
create index mail_queued on mail (wake_at) where status = 'QUEUED';
call isolate_by_region('mail');
