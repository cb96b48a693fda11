-- How the waves of a campaign are linked; campaigns without a row wait for their links, and the
-- first account of the first wave leads.
create table campaign_link (
    campaign_id     uuid primary key references campaign (id),
    link_rule       varchar(20) not null,
    lead_account_id uuid
);
