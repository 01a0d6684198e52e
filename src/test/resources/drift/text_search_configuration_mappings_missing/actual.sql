create text search configuration own (parser = "default");
