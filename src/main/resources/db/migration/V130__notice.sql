create table notice (
    id            uuid primary key,
    notice_key    varchar(200)             not null,
    -- the key while the notice stands, else null: the same key stands once
    standing_key  varchar(200) unique,
    severity      varchar(10)              not null,
    roles         varchar(100)             not null,
    department_id uuid,
    message_key   varchar(100)             not null,
    arguments     varchar(4000)            not null,
    place         varchar(200)             not null,
    told_at       timestamp with time zone not null,
    settled_at    timestamp with time zone,
    -- when it was decided who gets it by mail
    spread_at     timestamp with time zone
);
create index notice_settled on notice (settled_at);
create index notice_unspread on notice (spread_at, told_at);

create table notice_mail (
    id          uuid primary key,
    notice_id   uuid                     not null references notice (id) on delete cascade,
    person_id   uuid                     not null,
    address     varchar(254)             not null,
    language    varchar(10)              not null,
    state       varchar(10)              not null,
    attempts    int                      not null,
    next_at     timestamp with time zone not null,
    deadline_at timestamp with time zone not null,
    sent_at     timestamp with time zone,
    problem     varchar(300)             not null,
    unique (notice_id, person_id)
);
create index notice_mail_due on notice_mail (state, next_at);
