-- Late links: addresses that stand in the sealed bytes as placeholders until another account's
-- article has one. Made when the plan is made, decided once before the delivery is armed.
create table delivery_slot (
    delivery_id        uuid          not null references delivery (id) on delete cascade,
    name               varchar(32)   not null,
    kind               varchar(20)   not null,
    -- what happens if the link is not known when it is needed
    rule               varchar(20)   not null,
    state              varchar(20)   not null,
    -- whose article it leads to; null where it can't have one
    source_account_id  uuid,
    source_delivery_id uuid,
    address            varchar(1000),
    -- the person who pasted it; null where WeChat told it
    given_by           varchar(200),
    decided_at         timestamp with time zone,
    -- since when only a person may fill it
    held_at            timestamp with time zone,
    -- what the staged draft carries: an address, '' for what was sealed for the case without one,
    -- null before it was staged
    carried            varchar(1000),
    primary key (delivery_id, name)
);
create index delivery_slot_by_source on delivery_slot (source_account_id);
