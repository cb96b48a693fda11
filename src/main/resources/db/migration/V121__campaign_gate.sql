alter table campaign_wave add column ordinal int default 0 not null;
-- After another wave: null where the wave starts at its instant.
alter table campaign_wave add column after_wave_id uuid;
alter table campaign_wave add column after_percent int;
alter table campaign_wave add column then_seconds bigint;
alter table campaign_wave add column opens_by timestamp with time zone;
alter table campaign_wave add column hold_above int;
alter table campaign_wave add column gate varchar(10) default 'OPEN' not null;
alter table campaign_wave add column gate_reason varchar(20);
alter table campaign_wave add column gate_since timestamp with time zone;

update campaign_wave w set ordinal =
  (select count(*) from campaign_wave o
    where o.campaign_id = w.campaign_id
      and (o.departs_at < w.departs_at or (o.departs_at = w.departs_at and o.id <= w.id)));

create index campaign_wave_by_gate on campaign_wave (gate);
