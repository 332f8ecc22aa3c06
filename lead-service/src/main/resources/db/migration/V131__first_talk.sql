-- How long a talk took and what of the playbook's first talk it took up (R4.3, R5.8).
alter table lead_contact
    add minutes int,
    add steps text[];
