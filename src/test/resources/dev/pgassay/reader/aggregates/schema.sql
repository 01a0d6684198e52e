create aggregate total(integer) (sfunc = int4pl, stype = integer);
create aggregate joined(text) (sfunc = textcat, stype = text, initcond = '');
create aggregate first_of(float8 order by anyelement) (
    sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_disc_final, finalfunc_extra, finalfunc_modify = read_only);
create aggregate moving(integer) (
    sfunc = int4_avg_accum, stype = int8[], sspace = 10, finalfunc = int8_avg, finalfunc_modify = shareable,
    combinefunc = int4_avg_combine, initcond = '{0,0}', msfunc = int4_avg_accum, minvfunc = int4_avg_accum_inv,
    mstype = int8[], msspace = 20, mfinalfunc = int8_avg, mfinalfunc_modify = read_write, minitcond = '{0,0}', sortop = <, parallel = safe);
create aggregate rank_of(variadic "any" order by variadic "any") (
    sfunc = ordered_set_transition_multi, stype = internal, finalfunc = rank_final, finalfunc_extra, hypothetical);
create aggregate mean(numeric) (
    sfunc = numeric_avg_accum, stype = internal, finalfunc = numeric_avg, combinefunc = numeric_avg_combine,
    serialfunc = numeric_avg_serialize, deserialfunc = numeric_avg_deserialize);
