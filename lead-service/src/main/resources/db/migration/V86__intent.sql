-- That a customer means to sign, and by which of their deals (R5.14).
alter table lead
    add intent_deal uuid,
    add intent_on date;
