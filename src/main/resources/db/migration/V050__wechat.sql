-- One stable token per account, sealed under a key made from the account's AppSecret.
create table wechat_token (
    account      uuid primary key,
    sealed_token text                     not null,
    generation   bigint                   not null,
    valid_until  timestamp with time zone not null,
    forced_at    timestamp with time zone,
    forced_day   date,
    forced_count integer                  not null
);

-- Numbers for callbacks, given under a row lock, so that they grow in the order of commits and a
-- reader who remembers the last one it saw misses none.
create table wechat_callback_number (
    id          integer primary key,
    last_number bigint not null
);

insert into wechat_callback_number (id, last_number) values (1, 0);

-- What WeChat pushed about finished jobs, as it came, before anybody acted on it.
create table wechat_callback (
    sequence_number bigint primary key,
    account         uuid                     not null,
    event           varchar(64)              not null,
    job             varchar(64)              not null,
    fingerprint     varchar(64)              not null,
    recipient       varchar(64)              not null,
    body            text                     not null,
    received_at     timestamp with time zone not null,
    constraint wechat_callback_once unique (account, fingerprint)
);

create index wechat_callback_job on wechat_callback (account, event, job);
create index wechat_callback_event on wechat_callback (event, sequence_number);
