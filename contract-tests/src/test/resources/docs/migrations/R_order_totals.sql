create or replace view order_totals as
    select user_id, count(*) as orders, sum(total) as total
    from orders
    group by user_id;
