-- That the customer means to buy, who showed it and how we know (R5.22).
alter table deal
    add intent_on date,
    add intent_shown_by text,
    add intent_how text,
    add intent_recorded_by text,
    add intent_recorded_at timestamptz;
