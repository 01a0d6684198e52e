create text search template tmpl (init = dsimple_init, lexize = dsimple_lexize);
