-- A way from a message to a decision: one person, one revision, once.
create table action_link (
    id uuid primary key,
    version bigint not null,
    region text not null,
    person_id text not null,
    approval_id uuid not null,
    revision int not null,
    document_hash text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    settled_at timestamptz
);
create index action_link_of_approval on action_link (region, approval_id) where settled_at is null;
call isolate_by_region('action_link');
