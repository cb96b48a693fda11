-- How an account's articles are dressed, beside the theme and the author in its own row.
create table account_brand (
    account   uuid primary key references account (id),
    -- #rrggbb, or empty for the theme's own
    accent    varchar(7)   not null,
    signature varchar(100) not null,
    cover     varchar(64),
    qr        varchar(64),
    header    text         not null,
    footer    text         not null,
    version   bigint       not null
);

-- The accounts whose cards stand at the foot of an account's articles.
create table account_brand_card (
    account  uuid not null references account (id),
    position int  not null,
    shown    uuid not null references account (id),
    primary key (account, position)
);

create table account_positioning (
    account   uuid primary key references account (id),
    duty      varchar(1000) not null,
    audience  varchar(1000) not null,
    tone      varchar(400)  not null,
    not_ours  varchar(1000) not null,
    version   bigint        not null
);
