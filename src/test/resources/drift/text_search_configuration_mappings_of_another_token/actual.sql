create text search configuration own (parser = "default");
alter text search configuration own add mapping for email with english_stem, simple;
