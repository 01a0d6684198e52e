create text search dictionary own (template = simple, stopwords = 'english');
