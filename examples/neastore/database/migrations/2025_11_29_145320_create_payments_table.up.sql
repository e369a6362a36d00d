-- Tries to pay for an order. SQL, for the checks on amounts of money.
create table payments (
    id uuid primary key default gen_random_uuid(),
    order_id uuid not null references orders (id) on delete restrict,
    provider varchar(40) not null check (provider in ('razorpay', 'cash')),
    provider_payment_id varchar(255) unique,
    razorpay_order_id varchar(255),
    method varchar(40) not null,
    status varchar(40) not null default 'created' check (status in ('created', 'authorized', 'captured', 'failed', 'refunded')),
    amount numeric(12, 2) not null check (amount > 0),
    amount_paise bigint not null,
    refunded_amount numeric(12, 2) not null default 0,
    refunds jsonb not null default '[]',
    captured_at timestamptz,
    collected_by varchar(60),
    failure_reason text,
    raw_response jsonb,
    created_at timestamptz,
    updated_at timestamptz,
    constraint payments_paise_check check (amount_paise = amount * 100),
    constraint payments_refunded_check check (refunded_amount between 0 and amount),
    constraint payments_razorpay_check check (provider <> 'razorpay' or provider_payment_id is not null)
);

create index payments_order_id_index on payments (order_id);
create index payments_razorpay_order_id_index on payments (razorpay_order_id);

comment on column payments.raw_response is 'What the provider answered, as it came';
