-- What changed lately, for the screens of other nodes: one row for each subject, counted up with
-- each piece of news. A reader compares numbers, so the order of commits does not matter.
create table node_news (
    topic   varchar(40)              not null,
    subject varchar(80)              not null,
    issue   bigint                   not null,
    told_at timestamp with time zone not null,
    primary key (topic, subject)
);
create index node_news_by_time on node_news (told_at);
