create role drift_one; create role drift_two;
create text search dictionary own (template = simple, stopwords = 'english');
alter text search dictionary own owner to drift_one;
