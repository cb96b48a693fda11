-- How readers reach the unit behind an account; texts take it where they leave a place for it.
alter table account_brand add column hotline varchar(60) default '' not null;
alter table account_brand add column address varchar(120) default '' not null;
