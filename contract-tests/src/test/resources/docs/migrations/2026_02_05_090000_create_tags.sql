-- Only comments may stand here; a first line "-- guruorm: no-transaction" counts for both sections.

-- +up
create table tags (id bigint primary key);

-- +down
drop table tags;
