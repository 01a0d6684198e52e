create text search configuration own (parser = "default");
comment on text search configuration own is 'one';
