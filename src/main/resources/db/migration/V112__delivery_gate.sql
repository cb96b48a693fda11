-- Null: the departure waits for no gate. Else the gate's deadline, and since when it is open.
alter table delivery_departure add column opens_by timestamp with time zone;
alter table delivery_departure add column opened_at timestamp with time zone;
create index delivery_departure_by_wave on delivery_departure (wave_id);
