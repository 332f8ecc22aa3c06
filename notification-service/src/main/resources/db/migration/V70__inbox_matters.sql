-- What belongs together, how much it presses, and what became of it.
alter table inbox_item
    add column owner_id text,
    add column group_type text,
    add column group_id uuid,
    add column ranks_at timestamptz,
    add column ranked text not null default '[]',
    add column reasons text not null default '[]',
    add column done_at timestamptz,
    add column ended_at timestamptz,
    add column settled_at timestamptz,
    add column delegated_to text,
    add column delegated_by text,
    add column note text;

-- The owner of the tables sees no region's rows, and these are everybody's.
alter table inbox_item no force row level security;
update inbox_item set group_type = subject_type, group_id = subject_id, ranks_at = coalesce(due_at, created_at + interval '3 days'),
    ended_at = case when status in ('DONE', 'CLOSED') then created_at end, settled_at = case when status in ('DONE', 'CLOSED') then created_at end;
alter table inbox_item force row level security;
alter table inbox_item
    alter column group_type set not null,
    alter column group_id set not null,
    alter column ranks_at set not null;

-- A fact settles also what somebody was done with or handed on: it is not taken back after that.
drop index inbox_item_of_subject;
create index inbox_item_of_subject on inbox_item (region, subject_id) where settled_at is null;
create index inbox_item_of_group on inbox_item (region, group_id) where settled_at is null;
create index inbox_item_pressing on inbox_item (region, recipient_id, status, ranks_at, id);
create index inbox_item_leading on inbox_item (region, recipient_id, group_id, ranks_at, id) where status = 'OPEN';
create index inbox_item_latest on inbox_item (region, recipient_id, group_id, created_at, id) where status = 'OPEN';
create index inbox_item_of_kind on inbox_item (region, recipient_id, kind) where status = 'OPEN';

-- What stood on a day: not settled before it began.
create index inbox_item_standing_of_owner on inbox_item (region, owner_id, coalesce(settled_at, 'infinity'));
create index inbox_item_standing_with on inbox_item (region, recipient_id, coalesce(settled_at, 'infinity'));

-- Where a paper belongs, and how much a lead matters: what the events that ask somebody do not say themselves.
create table inbox_known (
    region text not null,
    id uuid not null,
    deal_id uuid,
    tier text,
    primary key (region, id)
);
call isolate_by_region('inbox_known');

-- Facts that may arrive before what they settle, for they come about another record or on another topic.
create table inbox_settled (
    region text not null,
    id uuid not null,
    notice text not null,
    at timestamptz not null,
    primary key (region, id, notice)
);
call isolate_by_region('inbox_settled');

-- The contests of one import: its manager is asked about all of them at once, until the last is decided.
create table inbox_contest (
    region text not null,
    batch_id uuid not null,
    lead_id uuid not null,
    decided boolean not null,
    primary key (region, batch_id, lead_id)
);
create index inbox_contest_of_lead on inbox_contest (region, lead_id);
call isolate_by_region('inbox_contest');
