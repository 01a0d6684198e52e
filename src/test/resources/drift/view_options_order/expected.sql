create view v with (security_barrier = true, security_invoker = true) as select 1 as one;
