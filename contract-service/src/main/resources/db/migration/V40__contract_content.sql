-- What a document says in fields of its own, in the form that is hashed; null where it says everything in its terms.
alter table contract add content text check (content is json object);
