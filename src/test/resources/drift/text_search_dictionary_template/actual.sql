create text search template tmpl (init = dsimple_init, lexize = dsimple_lexize);
create text search dictionary own (template = tmpl, stopwords = 'english');
