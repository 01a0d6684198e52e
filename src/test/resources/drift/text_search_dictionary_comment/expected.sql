create text search dictionary own (template = simple, stopwords = 'english');
comment on text search dictionary own is 'one';
