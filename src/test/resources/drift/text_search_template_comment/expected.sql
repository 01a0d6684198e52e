create text search template tmpl (init = dsimple_init, lexize = dsimple_lexize);
comment on text search template tmpl is 'one';
