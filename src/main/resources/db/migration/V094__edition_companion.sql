-- Accounts that go before this edition, in order: a list of late links names them.
create table edition_companion (
    edition  uuid not null references edition (id),
    position int  not null,
    account  uuid not null,
    primary key (edition, position)
);

-- 阅读原文 may be sealed as a late link with the address for the case that none comes.
alter table sealed_item alter column content_source_url set data type varchar(1100);
