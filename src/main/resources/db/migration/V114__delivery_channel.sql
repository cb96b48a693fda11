-- How a delivery leaves, and whom a mass send reaches: always written, so that no missing word comes
-- to mean everybody.
alter table delivery add column channel varchar(20);
alter table delivery add column audience varchar(40);
update delivery set channel = 'MASS_SEND',
  audience = case when audience_tag is null then 'all'
             else concat('tag:', cast(audience_tag as varchar(12))) end;
alter table delivery alter column channel set not null;
alter table delivery drop column audience_tag;
alter table delivery add constraint delivery_audience_said
  check ((channel = 'MASS_SEND' and audience is not null)
      or (channel <> 'MASS_SEND' and audience is null));

-- WeChat's number of a publication and its name once it is out.
alter table delivery add column publish_id varchar(64);
alter table delivery add column article_id varchar(128);
create unique index delivery_by_publication on delivery (account_id, publish_id);
create unique index delivery_by_article on delivery (account_id, article_id);
