-- A campaign that replaces, corrects or refutes an earlier one everywhere.
create table campaign_correction (
    campaign_id uuid primary key references campaign (id),
    corrects_id uuid                     not null references campaign (id),
    kind        varchar(10)              not null,
    begun_at    timestamp with time zone not null
);
create index campaign_correction_of on campaign_correction (corrects_id);
