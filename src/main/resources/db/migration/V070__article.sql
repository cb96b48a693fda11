create table article (
    id uuid primary key,
    department_id uuid,
    title varchar(2000) not null,
    digest varchar(2000) not null,
    author varchar(2000) not null,
    cover varchar(64),
    document text not null,
    version bigint not null,
    last_revision integer not null,
    cut_version bigint not null,
    created_at timestamp with time zone not null,
    saved_at timestamp with time zone not null,
    saved_by uuid not null,
    saved_by_name varchar(200) not null
);

create index article_by_saving on article (saved_at);
create index article_by_department on article (department_id, saved_at);

create table article_contributor (
    article_id uuid not null references article (id),
    person_id uuid not null,
    told_at timestamp with time zone,
    primary key (article_id, person_id)
);

create table article_revision (
    id uuid primary key,
    article_id uuid not null references article (id),
    revision_number integer not null,
    title varchar(2000) not null,
    digest varchar(2000) not null,
    author varchar(2000) not null,
    cover varchar(64),
    document text not null,
    cut_by uuid not null,
    cut_by_name varchar(200) not null,
    cut_at timestamp with time zone not null,
    unique (article_id, revision_number)
);

create table article_revision_contributor (
    revision_id uuid not null references article_revision (id),
    person_id uuid not null,
    primary key (revision_id, person_id)
);

create table article_aside (
    id uuid primary key,
    article_id uuid not null references article (id),
    person_id uuid not null,
    based_on bigint not null,
    title varchar(2000) not null,
    digest varchar(2000) not null,
    author varchar(2000) not null,
    cover varchar(64),
    document text not null,
    kept_at timestamp with time zone not null,
    unique (article_id, person_id, based_on)
);
