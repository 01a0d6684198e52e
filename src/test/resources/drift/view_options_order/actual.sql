create view v with (security_invoker = true, security_barrier = true) as select 1 as one;
