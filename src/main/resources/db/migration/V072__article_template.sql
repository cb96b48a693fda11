create table article_template (
    id uuid primary key,
    department_id uuid,
    kind varchar(40) not null,
    name varchar(200) not null,
    about varchar(500) not null,
    title varchar(2000) not null,
    digest varchar(2000) not null,
    author varchar(2000) not null,
    cover varchar(64),
    document text not null,
    saved_by uuid not null,
    saved_by_name varchar(200) not null,
    saved_at timestamp with time zone not null
);

create table article_template_required (
    template_id uuid not null references article_template (id),
    place integer not null,
    block_id varchar(64) not null,
    label varchar(600) not null,
    primary key (template_id, place)
);

create table article_required (
    article_id uuid not null references article (id),
    place integer not null,
    block_id varchar(64) not null,
    label varchar(600) not null,
    passage text not null,
    primary key (article_id, place)
);
