-- What WeChat made of the staged draft; replaced whenever the draft is placed anew.
create table delivery_round_trip (
    delivery_id uuid primary key references delivery (id) on delete cascade,
    checked_at  timestamp with time zone not null,
    blocks      int                      not null
);

create table delivery_round_trip_change (
    delivery_id uuid          not null references delivery_round_trip (delivery_id)
                              on delete cascade,
    position    int           not null,
    article     int           not null,
    -- 0: the article's own fields
    block       int           not null,
    changes     varchar(200)  not null,
    sent        varchar(1000) not null,
    kept        varchar(1000) not null,
    primary key (delivery_id, position)
);
