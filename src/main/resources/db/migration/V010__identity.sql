create table department (
    id uuid primary key,
    name varchar(80) not null unique,
    short_name varchar(20) not null,
    version bigint not null
);

create table person (
    id uuid primary key,
    login varchar(40) not null unique,
    name varchar(60) not null,
    department_id uuid references department (id),
    password_hash varchar(255) not null,
    password_expired boolean not null,
    active boolean not null,
    -- Grows whenever older sign-ins must end: new roles, new password, withdrawn access.
    epoch bigint not null,
    created_at timestamp with time zone not null,
    version bigint not null
);

create index person_by_department on person (department_id);

create table person_role (
    person_id uuid not null references person (id),
    role varchar(20) not null,
    primary key (person_id, role)
);

-- One-time links for the first administrator; only the hash of the token is kept.
create table setup_link (
    token_hash varchar(64) primary key,
    expires_at timestamp with time zone not null,
    version bigint not null
);
