-- One row per article and account; an empty text inherits from the master.
create table adaptation (
    id uuid primary key,
    article uuid not null,
    revision uuid not null,
    account uuid not null,
    title varchar(200) not null,
    digest varchar(400) not null,
    author varchar(100) not null,
    cover varchar(64) not null,
    opening varchar(1000000) not null,
    changed_at timestamp with time zone not null,
    version bigint not null,
    unique (article, account)
);
create index adaptation_account on adaptation (account);

create table adaptation_changer (
    adaptation uuid not null references adaptation (id),
    person_id uuid not null,
    primary key (adaptation, person_id)
);
