-- How a wave reaches readers. Until now every wave was pushed to all followers; from here on it is
-- written down, and nothing is assumed where it is not.
alter table campaign_wave add column channel varchar(20);
alter table campaign_wave add column audience varchar(80);
alter table campaign_wave add column ignore_reprint boolean;
update campaign_wave set channel = 'MASS_SEND', audience = 'all', ignore_reprint = false;
alter table campaign_wave alter column channel set not null;
alter table campaign_wave alter column ignore_reprint set not null;
alter table campaign_wave add constraint campaign_wave_audience_said
  check ((channel = 'MASS_SEND' and audience is not null)
      or (channel <> 'MASS_SEND' and audience is null));
