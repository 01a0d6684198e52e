create function own_lexize(internal, internal, internal, internal) returns internal language internal strict as 'dsimple_lexize';
create text search template tmpl (lexize = dsimple_lexize);
