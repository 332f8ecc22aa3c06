-- Approvals walk ordered steps: each step keeps its rule, its seats and their words as JSON. What was one step of one role
-- before becomes a step of the managers of its requester, with what was decided.
alter table approval
    add owner_id text,
    add wanted_on date,
    add parts text not null default '{}',
    add pace text not null default '{}',
    add timeline text not null default '[]',
    add round int not null default 1;

update approval set
    owner_id = requested_by,
    steps = jsonb_build_array(jsonb_build_object(
        'number', 1,
        'rule', jsonb_build_object('who', jsonb_build_object('managersOf', 'requester')),
        'status', case status
            when 'OPEN' then 'OPEN' when 'APPROVED' then 'AGREED' when 'RETURNED' then 'RETURNED'
            when 'REJECTED' then 'REJECTED' else 'DROPPED' end,
        'seats', (select jsonb_agg(jsonb_build_object('person', person, 'kind', 'ASKED', 'vote',
                case when person = old.step ->> 'decidedBy' then jsonb_build_object(
                    'outcome', old.step -> 'outcome', 'comment', old.step -> 'comment', 'at', old.step -> 'decidedAt') end))
            from jsonb_array_elements_text(old.step -> 'approvers') person),
        'needed', 1,
        'whys', jsonb_build_array(old.step -> 'why'),
        'level', 0))::text
from (select id, steps::jsonb -> 0 as step from approval) old where old.id = approval.id;

create index approval_of_subject on approval (region, subject_id, closed_at desc);

-- A turn lasts as long as somebody must decide; it may come back.
alter table approval_turn
    add asked_at timestamptz,
    add decided boolean not null default false,
    alter constraint approval_turn_approval_id_fkey deferrable initially deferred;
update approval_turn set asked_at = approval.requested_at, decided = approval.status <> 'WITHDRAWN' and approval.status <> 'OPEN'
from approval where approval.id = approval_turn.approval_id;
alter table approval_turn alter asked_at set not null;
drop index approval_turn_of_approval;
create unique index approval_turn_of_approval on approval_turn (approval_id, person_id);
create index approval_turn_asked on approval_turn (region, asked_at);

create table approval_comment (
    id uuid primary key,
    region text not null,
    approval_id uuid not null references approval,
    reply_to uuid references approval_comment,
    written_by text not null,
    written_at timestamptz not null,
    text text not null
);
create index approval_comment_of_approval on approval_comment (region, approval_id, written_at, id);
call isolate_by_region('approval_comment');

-- Who is away and who stands in for whom, as account-service tells (decision 23).
create table absence (
    id uuid primary key,
    region text not null,
    person_id text not null,
    first_day date not null,
    last_day date not null
);
create index absence_of_day on absence (region, last_day, first_day);
call isolate_by_region('absence');

create table delegation (
    id uuid primary key,
    region text not null,
    person_id text not null,
    delegate_id text not null,
    first_day date not null,
    last_day date not null
);
create index delegation_of_day on delegation (region, last_day, first_day);
call isolate_by_region('delegation');
