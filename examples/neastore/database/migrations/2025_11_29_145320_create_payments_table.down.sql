drop table if exists payments;
