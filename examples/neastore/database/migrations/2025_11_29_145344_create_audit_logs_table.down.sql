drop table if exists audit_logs;
drop function if exists audit_logs_are_kept();
