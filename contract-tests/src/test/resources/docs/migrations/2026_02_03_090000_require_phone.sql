-- guruorm: no-transaction
-- +up
alter table users add constraint users_phone_known check (phone is not null) not valid;
update users set phone = '' where phone is null;
alter table users validate constraint users_phone_known;
alter table users alter column phone set not null;
alter table users drop constraint users_phone_known;

-- +down
alter table users alter column phone drop not null;
