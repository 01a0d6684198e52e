-- A reference by several columns may be given once; what else the row says stays.
create table artifacts (workspace_id int not null, id int not null, primary key (workspace_id, id));
create table source_versions (
    id int primary key,
    workspace_id int not null,
    artifact_id int,
    foreign key (workspace_id, artifact_id) references artifacts (workspace_id, id)
);
create function attach_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.artifact_id is null and new.artifact_id is not null
            and (to_jsonb(new) - 'artifact_id') = (to_jsonb(old) - 'artifact_id') then
        return new;
    end if;
    raise exception 'immutable';
end $$;
create trigger g before update or delete on source_versions for each row execute function attach_once();

-- The workspace is one of another table too; the artifact may be another of its own.
create table workspaces (id int primary key);
create table parts (workspace_id int not null references workspaces, id int not null, primary key (workspace_id, id));
create table uses (
    id int primary key,
    workspace_id int not null references workspaces,
    part_id int not null,
    foreign key (workspace_id, part_id) references parts (workspace_id, id)
);
create function workspace_stays() returns trigger language plpgsql as $$
begin
    if (new.id, new.workspace_id) is distinct from (old.id, old.workspace_id) then raise exception 'the workspace stays'; end if;
    return new;
end $$;
create trigger g before update on uses for each row execute function workspace_stays();

create table uses_as_declared (like uses);
alter table uses_as_declared
    add primary key (id),
    add foreign key (workspace_id) references workspaces,
    add foreign key (workspace_id, part_id) references parts (workspace_id, id);
create trigger g before update on uses_as_declared for each row execute function workspace_stays();

-- What is refused is told.
create table uses_for_ever (like uses);
alter table uses_for_ever
    add primary key (id),
    add foreign key (workspace_id, part_id) references parts (workspace_id, id);
create function use_stays() returns trigger language plpgsql as $$
begin
    if new is distinct from old then raise exception 'it stays'; end if;
    return new;
end $$;
create trigger g before update on uses_for_ever for each row execute function use_stays();
