-- So many failures of the awaited wave a person has seen and let pass.
alter table campaign_wave add column tolerated int default 0 not null;
