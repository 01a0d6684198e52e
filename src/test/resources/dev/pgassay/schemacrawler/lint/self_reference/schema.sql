create table found (id integer primary key, constraint found_itself foreign key (id) references found);
create table tree (id integer primary key, parent integer references tree);
create table tenant_tree (tenant integer, id integer, parent integer, primary key (tenant, id),
    foreign key (tenant, parent) references tenant_tree);
