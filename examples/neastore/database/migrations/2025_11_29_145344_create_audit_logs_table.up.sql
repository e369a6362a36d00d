-- Who changed what. SQL, because the database itself keeps the rows as they are: they can be added, never changed.
create table audit_logs (
    id uuid primary key default gen_random_uuid(),
    sequence bigint not null unique,
    actor_id uuid references users (id) on delete restrict,
    action varchar(80) not null,
    entity_type varchar(80) not null,
    entity_id uuid,
    changes jsonb,
    ip inet,
    user_agent text,
    request_id uuid not null,
    created_at timestamptz not null default now()
);

create index audit_logs_actor_id_index on audit_logs (actor_id);
create index audit_logs_entity_index on audit_logs (entity_type, entity_id);
create index audit_logs_created_at_index on audit_logs using brin (created_at);

create or replace function audit_logs_are_kept() returns trigger language plpgsql as $$
begin
    raise exception 'a row of audit_logs is never changed; id %', old.id;
end;
$$;

create trigger audit_logs_are_kept before update on audit_logs
    for each row execute function audit_logs_are_kept();

comment on column audit_logs.entity_id is 'An id of the table that entity_type names: no foreign key can say that';
