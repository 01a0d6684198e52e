create table trains (id int primary key);
create type standing as enum ('keeper', 'guest');
create table members (
    train int not null references trains on delete cascade,
    email text not null,
    role text not null check (role in ('owner', 'member')),
    primary key (train, email)
);
create table visitors (id int primary key, standing standing not null);
create table founders (id int primary key, role text not null check (role in ('owner', 'member')));
create function keep_owner() returns trigger language plpgsql as $$
begin
    if old.role = 'owner' and (select count(*) from members where train = old.train and role = 'owner') <= 1 then
        raise exception 'the last owner stays';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create function keep_keeper() returns trigger language plpgsql as $$
begin
    if old.standing = 'keeper' then
        raise exception 'a keeper stays';
    end if;
    return old;
end $$;
create function keep_all() returns trigger language plpgsql as $$
begin
    raise exception 'a % stays', old.role;
end $$;
create trigger keep before delete or update of role on members for each row execute function keep_owner();
create trigger keep before delete on visitors for each row execute function keep_keeper();
create trigger keep before delete on founders for each row execute function keep_all();
