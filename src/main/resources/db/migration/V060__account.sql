create table account (
    id              uuid primary key,
    name            varchar(60)  not null,
    -- The name without spaces, width, case and punctuation: look-alikes collide here.
    name_key        varchar(120) not null,
    app_id          varchar(32)  not null,
    kind            varchar(16)  not null,
    department      uuid         not null,
    verified        boolean      not null,
    phone_protected boolean      not null,
    state           varchar(16)  not null,
    followers       bigint       not null,
    followers_at    timestamp with time zone,
    contact_role    varchar(60)  not null,
    contact_phone   varchar(40)  not null,
    default_author  varchar(16)  not null,
    theme           varchar(40)  not null,
    -- AES-256-GCM, see Secrets; never leaves the desk in clear text except to WeChat.
    sealed_secret         bytea,
    sealed_callback_token bytea,
    sealed_aes_key        bytea,
    version         bigint       not null,
    constraint account_name_taken unique (name_key),
    constraint account_app_id_taken unique (app_id)
);

create index account_by_department on account (department);

-- One row per mass send an account has in a Beijing day (2026-11-23) or month (2026-11). The
-- numbered slots make booking one twice impossible, whoever tries and from wherever: slots 1 to
-- the account's allowance are the desk's to give; only sends made elsewhere lie beyond.
create table account_quota (
    id        uuid primary key,
    account   uuid        not null references account (id),
    period    varchar(10) not null,
    slot      integer     not null,
    holder    uuid        not null,
    state     varchar(16) not null,
    note      varchar(200) not null,
    booked_at timestamp with time zone not null,
    constraint account_quota_slot unique (account, period, slot),
    constraint account_quota_holder unique (holder)
);
