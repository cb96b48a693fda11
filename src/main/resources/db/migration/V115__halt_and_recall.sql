alter table delivery_halt add column reason varchar(300) default '' not null;
alter table delivery_halt add column lifted_by varchar(200);
