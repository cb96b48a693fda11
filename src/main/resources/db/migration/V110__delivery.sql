create table delivery_departure (
    id          uuid primary key,
    plan_id     uuid                     not null,
    wave_id     uuid                     not null,
    departs_at  timestamp with time zone not null,
    too_late_at timestamp with time zone not null,
    released_at timestamp with time zone
);
create index delivery_departure_plan on delivery_departure (plan_id);

create table delivery (
    id               uuid primary key,
    departure_id     uuid                     not null references delivery_departure (id),
    plan_id          uuid                     not null,
    account_id       uuid                     not null,
    edition_id       uuid                     not null,
    edition_seal     varchar(64)              not null,
    client_msg_id    varchar(32)              not null,
    audience_tag     int,
    ignore_reprint   boolean                  not null,
    state            varchar(20)              not null,
    state_since      timestamp with time zone not null,
    departs_at       timestamp with time zone not null,
    too_late_at      timestamp with time zone not null,
    next_at          timestamp with time zone not null,
    leased_until     timestamp with time zone,
    draft            varchar(128),
    kept_fingerprint varchar(64),
    owner            varchar(80),
    epoch            bigint                   not null,
    claimed_at       timestamp with time zone,
    last_call_at     timestamp with time zone,
    stalls           int                      not null,
    asks             int                      not null,
    accepted_at      timestamp with time zone,
    msg_id           bigint,
    msg_data_id      bigint,
    problem          varchar(60),
    problem_code     int                      not null,
    problem_detail   varchar(1000),
    total_count      bigint                   not null,
    sent_count       bigint                   not null,
    link             varchar(1000),
    predecessor_id   uuid unique references delivery (id),
    -- the edition while this delivery is its live one, else null: one live delivery per edition
    live_edition_id  uuid unique,
    unique (account_id, msg_id)
);
create index delivery_by_departure on delivery (departure_id, state);
create index delivery_by_plan on delivery (plan_id);
create index delivery_due on delivery (state, next_at);

create table delivery_step (
    id          bigint generated always as identity primary key,
    delivery_id uuid                     not null references delivery (id),
    happened_at timestamp with time zone not null,
    event       varchar(40)              not null,
    from_state  varchar(20)              not null,
    to_state    varchar(20)              not null,
    code        int                      not null,
    detail      varchar(1000)            not null,
    owner       varchar(80)
);
create index delivery_step_by_delivery on delivery_step (delivery_id, id);

create table delivery_halt (
    id           uuid primary key,
    -- both null: everything
    plan_id      uuid,
    wave_id      uuid,
    halted_at    timestamp with time zone not null,
    halted_by    varchar(200)             not null,
    lifted_at    timestamp with time zone
);
create index delivery_halt_standing on delivery_halt (lifted_at);

create table delivery_upload (
    account_id uuid          not null,
    picture    varchar(64)   not null,
    cover      boolean       not null,
    address    varchar(1000) not null,
    primary key (account_id, picture, cover)
);
