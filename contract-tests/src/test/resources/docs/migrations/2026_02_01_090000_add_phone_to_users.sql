-- +up
alter table users add column phone text;
create index users_phone on users (phone);

-- +down
alter table users drop column phone;
