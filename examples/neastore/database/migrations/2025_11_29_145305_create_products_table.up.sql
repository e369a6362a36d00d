-- What the shop sells. SQL, for the array of tags, the checks and the index for searching.
create table products (
    id uuid primary key default gen_random_uuid(),
    brand_id uuid references brands (id) on delete set null,
    category_id uuid not null references categories (id) on delete restrict,
    tax_rate_id uuid references tax_rates (id) on delete restrict,
    name varchar(200) not null,
    slug varchar(200) not null unique,
    sku varchar(64) not null unique,
    short_description varchar(500),
    description text not null,
    price numeric(12, 2) not null check (price >= 0),
    compare_at_price numeric(12, 2),
    currency char(3) not null default 'INR',
    images jsonb not null default '[]',
    attributes jsonb not null default '[]',
    tags text[] not null default '{}',
    dimensions jsonb,
    weight_grams integer check (weight_grams > 0),
    rating jsonb,
    is_published boolean not null default false,
    published_at timestamptz,
    extra jsonb,
    created_at timestamptz,
    updated_at timestamptz,
    deleted_at timestamptz,
    constraint products_compare_at_price_check check (compare_at_price >= price),
    constraint products_published_check check (not is_published or published_at is not null)
);

create index products_brand_id_index on products (brand_id);
create index products_category_id_index on products (category_id);
create index products_tax_rate_id_index on products (tax_rate_id);
create index products_tags_index on products using gin (tags);
create index products_search_index on products using gin (to_tsvector('english', name || ' ' || coalesce(short_description, '')));

comment on column products.compare_at_price is 'The crossed-out price; never below price';
comment on column products.extra is 'Keys of single products, as the old shop had them';
