-- Rows of a file that may be of a company on the list under another name: shown before anything is imported (R5.4).
alter table lead_import
    add compared bigint not null default 0,
    add likely bigint not null default 0;

create table lead_import_likely_row (
    import_id uuid not null references lead_import on delete cascade,
    number int not null,
    region text not null,
    content text not null,
    primary key (import_id, number)
);
call isolate_by_region('lead_import_likely_row');
