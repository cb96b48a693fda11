-- What an account changes in the master's text, and how far it has come. The counts are kept
-- beside the texts they are counted from, so that the table of a thousand accounts reads no text.
alter table adaptation add column patches varchar(1000000) default '' not null;
alter table adaptation add column variables varchar(20000) default '' not null;
alter table adaptation add column conflicts varchar(1000000) default '' not null;
alter table adaptation add column own_blocks integer default 0 not null;
alter table adaptation add column open_conflicts integer default 0 not null;
alter table adaptation add column drifts integer default 0 not null;
alter table adaptation add column locked_drifts integer default 0 not null;
alter table adaptation add column comments varchar(16) default 'OFF' not null;
alter table adaptation add column submitted_at timestamp with time zone;
-- What the department's deadline did to it when it passed; empty before.
alter table adaptation add column passed varchar(16) default '' not null;

create index adaptation_revision on adaptation (article, revision);

create table adaptation_deadline (
    article uuid not null,
    department uuid not null,
    due_at timestamp with time zone not null,
    on_passing varchar(16) not null,
    acted_at timestamp with time zone,
    primary key (article, department)
);
create index adaptation_deadline_open on adaptation_deadline (acted_at, due_at);

-- What this module reads of the registry, so that the table can be filtered, sorted and paged by
-- name and department in the database. It reads nothing else of it.
create view adaptation_account as
    select id, name, department, kind from account;
