-- One row per node that runs or ran lately: when its scheduler last rang, when its watch last looked,
-- and how far its clock is from the database's.
create table alarm_node (
    node        varchar(80) primary key,
    beat_at     timestamp with time zone not null,
    seen_at     timestamp with time zone not null,
    skew_millis bigint                   not null
);
