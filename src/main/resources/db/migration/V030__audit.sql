-- Rows are only ever added. The three chain columns are filled once, by a single writer, after the
-- row's own transaction; until then they are null.
create table audit_record (
    id uuid primary key,
    happened_at timestamp(6) with time zone not null,
    actor_id uuid,
    actor_name varchar(120) not null,
    event_type varchar(100) not null,
    subject_type varchar(60) not null,
    subject_id varchar(120) not null,
    details text not null,
    chain_position bigint unique,
    previous_hash varchar(64),
    hash varchar(64)
);

create index audit_by_time on audit_record (happened_at, id);
create index audit_by_subject on audit_record (subject_type, subject_id, happened_at);
create index audit_by_actor on audit_record (actor_id, happened_at);
create index audit_by_event on audit_record (event_type, happened_at);

-- One row: where the chain ends. Whoever appends holds it locked.
create table audit_head (
    id integer primary key,
    chain_position bigint not null,
    hash varchar(64) not null
);

insert into audit_head (id, chain_position, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
