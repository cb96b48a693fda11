-- An item taken over from the account's draft box has no picture of the library as its cover, but
-- the material that lies at WeChat.
alter table sealed_item add column cover_material varchar(128) default '' not null;

-- Null adaptation: taken over from the draft box. own_item: the department's item; null: the
-- campaign's.
alter table edition_item alter column adaptation drop not null;
alter table edition_item add column own_item uuid;

-- What a department may do around the campaign's item: until when, and what becomes of a late one.
create table push (
    edition          uuid primary key references edition (id),
    account          uuid                     not null,
    departs_at       timestamp with time zone not null,
    cut_off          timestamp with time zone not null,
    place            int                      not null check (place between 1 and 8),
    late_rule        varchar(20)              not null,
    responsible      uuid                     not null,
    responsible_name varchar(100)             not null,
    -- false while something waits for the next freeze
    settled          boolean                  not null,
    -- when the cut-off was acted upon
    closed_at        timestamp with time zone,
    frozen_at        timestamp with time zone not null,
    frozen_by        varchar(100)             not null,
    by_clock         boolean                  not null
);
create index push_of_day on push (account, departs_at);
create index push_by_departure on push (departs_at);
create index push_open on push (closed_at, cut_off);

-- The department's own items, in their order among themselves.
create table push_item (
    id         uuid primary key,
    edition    uuid         not null references push (edition),
    ordinal    int          not null,
    adaptation uuid,
    seal       varchar(64)  not null,
    difference varchar(64)  not null,
    revision   uuid,
    voided     boolean      not null,
    unique (edition, ordinal)
);
create index push_item_adaptation on push_item (adaptation);
create index push_item_seal on push_item (seal);

create table push_item_contributor (
    item      uuid not null references push_item (id) on delete cascade,
    person_id uuid not null,
    primary key (item, person_id)
);
