-- Who may be shown previews of an account's articles on the own phone.
create table account_tester (
    id      uuid primary key,
    account uuid        not null references account (id),
    label   varchar(60) not null,
    -- OPENID or WXNAME
    kind    varchar(10) not null,
    address varchar(64) not null,
    constraint account_tester_once unique (account, kind, address)
);

-- Previews per Beijing day: WeChat shows 100.
create table account_preview_day (
    account     uuid not null references account (id),
    beijing_day date not null,
    used        int  not null check (used between 0 and 100),
    primary key (account, beijing_day)
);

-- The tags of an account as WeChat last told them.
create table account_tags_told (
    account uuid primary key references account (id),
    told_at timestamp with time zone not null
);

create table account_tag (
    account   uuid         not null references account_tags_told (account) on delete cascade,
    tag_id    int          not null,
    name      varchar(120) not null,
    followers bigint       not null,
    primary key (account, tag_id)
);
