create table edition (
    id uuid primary key,
    account uuid not null,
    channel varchar(20) not null,
    audience varchar(40) not null,
    ignore_reprint boolean not null,
    seal varchar(64) not null,
    sealed_at timestamp with time zone,
    version bigint not null
);
create index edition_account on edition (account);

-- Seal, difference and revision are those of the last sealing; empty before it.
create table edition_item (
    edition uuid not null references edition (id),
    ordinal int not null check (ordinal between 0 and 7),
    adaptation uuid not null,
    content_source_url varchar(1024) not null,
    open_comment boolean not null,
    only_fans_comment boolean not null,
    seal varchar(64) not null,
    difference varchar(64) not null,
    revision uuid,
    primary key (edition, ordinal)
);
create index edition_item_seal on edition_item (seal);

create table edition_contributor (
    edition uuid not null references edition (id),
    ordinal int not null,
    person_id uuid not null,
    primary key (edition, ordinal, person_id)
);

-- Content-addressed: exactly what WeChat receives, written once under its seal.
create table sealed_item (
    seal varchar(64) primary key,
    title varchar(200) not null,
    author varchar(100) not null,
    digest varchar(400) not null,
    html varchar(1000000) not null,
    content_source_url varchar(1024) not null,
    cover varchar(64) not null,
    cover_crop_wide varchar(100) not null,
    cover_crop_square varchar(100) not null,
    open_comment boolean not null,
    only_fans_comment boolean not null
);
