select lo_create(1000{n}) -- nothing: large objects are data, and a verdict says that they are not looked at
comment on large object {large_object} is {'one'|'two'|null} -- nothing: see above
alter large object {large_object} owner to {role} -- nothing: see above
grant {select|update} on large object {large_object} to {role} -- nothing: see above
select lo_unlink({large_object}) -- nothing: see above
