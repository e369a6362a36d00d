drop table if exists user_addresses;
