-- What the rows of a file are called while it is checked, so that each finds those before it that are the same company, however far
-- up they stand. It takes the place of lead_import_piece.keys, which goes once no replica of a former version writes it.
create table lead_import_name (
    import_id uuid not null references lead_import on delete cascade,
    number int not null,
    region text not null,
    key text not null,
    core text not null,
    name text not null,
    primary key (import_id, number)
);
create index lead_import_name_core on lead_import_name (import_id, core, number);
call isolate_by_region('lead_import_name');
