-- In which of the manager's categories a lead is (R5.14), and when something last got further with it.
alter table lead
    add category text,
    add category_zh text,
    add category_en text,
    add key_lead boolean,
    add progressed_at timestamptz,
    add signed_on date;
create index lead_in_category on lead (region, category, registered_at desc, id desc) where category is not null;
