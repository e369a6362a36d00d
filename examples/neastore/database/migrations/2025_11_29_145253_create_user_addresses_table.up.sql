-- Where parcels go. SQL, because a user has at most one default address: a unique index over a part of the rows.
create table user_addresses (
    id uuid primary key default gen_random_uuid(),
    user_id uuid not null references users (id) on delete cascade,
    label varchar(60) not null,
    recipient varchar(160) not null,
    line1 varchar(255) not null,
    line2 varchar(255),
    landmark varchar(255),
    city varchar(120) not null,
    state varchar(120) not null,
    postal_code varchar(12) not null,
    country char(2) not null default 'IN',
    phone varchar(20),
    location jsonb check (location ->> 'type' = 'Point'),
    is_default boolean not null default false,
    created_at timestamptz,
    updated_at timestamptz
);

create index user_addresses_user_id_index on user_addresses (user_id);
create unique index user_addresses_one_default on user_addresses (user_id) where is_default;

comment on column user_addresses.postal_code is 'A number in old documents; text, as other countries use letters';
