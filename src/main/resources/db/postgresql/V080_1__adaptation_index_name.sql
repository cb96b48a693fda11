-- PostgreSQL keeps indexes and views in one namespace, H2 does not: V081 makes a view of this name.
-- Neither of the two can be changed where databases have run them.
alter index adaptation_account rename to adaptation_by_account;
