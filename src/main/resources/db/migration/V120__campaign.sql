create table campaign (
    id               uuid primary key,
    article_id       uuid                     not null,
    title            varchar(200)             not null,
    state            varchar(20)              not null,
    too_late_minutes int                      not null,
    created_by       uuid                     not null,
    created_at       timestamp with time zone not null,
    version          bigint                   not null
);
create index campaign_by_age on campaign (created_at);

create table campaign_wave (
    id          uuid primary key,
    campaign_id uuid                     not null references campaign (id),
    departs_at  timestamp with time zone not null
);
create index campaign_wave_by_campaign on campaign_wave (campaign_id);

create table campaign_member (
    wave_id       uuid not null references campaign_wave (id),
    campaign_id   uuid not null references campaign (id),
    account_id    uuid not null,
    adaptation_id uuid not null,
    edition_id    uuid,
    primary key (campaign_id, account_id)
);
create index campaign_member_by_wave on campaign_member (wave_id);
