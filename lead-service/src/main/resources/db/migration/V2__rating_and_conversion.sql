alter table lead
    add score numeric(4, 2),
    add tier text,
    add grade text,
    add last_contact_at timestamptz,
    add account_id uuid,
    add contact_id uuid,
    add deal_id uuid;
