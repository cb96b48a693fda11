-- Where notices reach a person beside the desk, and in which language.
alter table person add column mail varchar(254);
alter table person add column language varchar(2) default 'zh' not null;
