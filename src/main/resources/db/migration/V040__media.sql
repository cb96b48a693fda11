-- Pictures are immutable and named by the SHA-256 of their bytes; the bytes live in a table of
-- their own, so that listing pictures never reads them.
create table media_picture (
    sha256       varchar(64) primary key,
    content_type varchar(32)  not null,
    width        integer      not null,
    height       integer      not null,
    byte_size    bigint       not null,
    alt_text     varchar(200) not null,
    source       varchar(200) not null,
    stored_at    timestamp with time zone not null
);

create index media_picture_by_age on media_picture (stored_at);

create table media_content (
    sha256  varchar(64) primary key references media_picture (sha256),
    content bytea not null
);

-- What was made of a picture for one use (an article's body, a cover), so that the same picture
-- always goes out as the same bytes.
create table media_rendition (
    sha256       varchar(64) not null references media_picture (sha256),
    purpose      varchar(16) not null,
    content_type varchar(32) not null,
    content      bytea       not null,
    primary key (sha256, purpose)
);
