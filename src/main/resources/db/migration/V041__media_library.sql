-- What the library knows of a picture beside its bytes, and people may put right later.
alter table media_picture add column file_name varchar(200) default '' not null;
alter table media_picture add column focus_x double precision default 0.5 not null;
alter table media_picture add column focus_y double precision default 0.5 not null;
-- Alternative text, source and file name in small letters, written by the desk: what databases make
-- of an I depends on where they run.
alter table media_picture add column search_text varchar(700) default '' not null;
update media_picture set search_text = lower(alt_text || ' ' || source);
