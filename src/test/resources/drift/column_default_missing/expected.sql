create table t (at timestamptz default now());
