-- +up
create index concurrently orders_total on orders (total);

-- +down
drop index concurrently orders_total;
