create text search configuration own (parser = "default");
alter text search configuration own add mapping for asciiword with simple, english_stem;
