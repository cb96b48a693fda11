create table campaign_blackout (
    id         uuid primary key,
    first_day  date                     not null,
    last_day   date                     not null,
    reason     varchar(200)             not null,
    entered_at timestamp with time zone not null
);
create index campaign_blackout_by_day on campaign_blackout (last_day);

-- At most one row.
create table campaign_quiet_hours (
    id     int primary key,
    begins varchar(5) not null,
    ends   varchar(5) not null
);

-- Campaigns that the rules of time do not hold.
create table campaign_urgency (
    campaign_id uuid primary key references campaign (id),
    reason      varchar(200)             not null,
    declared_at timestamp with time zone not null
);
