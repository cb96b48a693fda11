create table review (
    seal varchar(64) primary key,
    route varchar(40) not null,
    round_no int not null,
    state varchar(20) not null,
    stage varchar(20) not null,
    deadline timestamp with time zone,
    requested_at timestamp with time zone not null,
    version bigint not null
);
create index review_waiting on review (state, deadline);

create table review_contributor (
    seal varchar(64) not null references review (seal),
    person_id uuid not null,
    primary key (seal, person_id)
);

create table review_subject (
    seal varchar(64) not null references review (seal),
    title varchar(300) not null,
    account_name varchar(100) not null,
    kind varchar(100) not null,
    link varchar(300) not null,
    difference varchar(64) not null,
    primary key (seal, account_name, kind, link, title, difference)
);

-- Written once, never changed: each stage of each round holds one approval.
create table review_decision (
    id uuid primary key,
    seal varchar(64) not null references review (seal),
    round_no int not null,
    stage varchar(20) not null,
    verdict varchar(20) not null,
    person_id uuid not null,
    person_name varchar(100) not null,
    remark varchar(2000) not null,
    decided_at timestamp with time zone not null,
    unique (seal, round_no, stage, verdict)
);
create index review_decision_person on review_decision (person_id, seal);
