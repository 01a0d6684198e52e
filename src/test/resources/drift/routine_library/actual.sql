create function f(internal) returns internal language c as 'plpgsql', 'plpgsql_call_handler'; -- found on the path of libraries
