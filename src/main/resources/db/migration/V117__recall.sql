-- What a person asked to be deleted: a push, or one item of it. Worked off by a tick.
create table delivery_recall (
    id          uuid primary key,
    delivery_id uuid                     not null references delivery (id),
    plan_id     uuid                     not null,
    account_id  uuid                     not null,
    msg_id      bigint                   not null,
    -- counts from 1; 0: the whole push
    position    int                      not null,
    state       varchar(10)              not null,
    asked_at    timestamp with time zone not null,
    asked_by    varchar(200)             not null,
    reason      varchar(300)             not null,
    next_at     timestamp with time zone not null,
    attempts    int                      not null,
    called_at   timestamp with time zone,
    -- whether a call may have been carried out without a word back
    answer_lost boolean                  not null,
    ended_at    timestamp with time zone,
    code        int                      not null,
    detail      varchar(300)             not null,
    -- delivery and position while it is asked for or done: the same is asked for once
    live_key    varchar(60) unique
);
create index delivery_recall_due on delivery_recall (state, next_at);
create index delivery_recall_by_plan on delivery_recall (plan_id);
create index delivery_recall_by_account on delivery_recall (account_id, called_at);
