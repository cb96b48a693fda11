-- How the campaign shares the pushes of its accounts with their departments.
alter table campaign add column push_place int default 1 not null;
alter table campaign add column cut_off_minutes int default 60 not null;
alter table campaign add column late_rule varchar(20) default 'LEAVE_OUT' not null;
-- Null: of the whole city.
alter table campaign add column department_id uuid;
