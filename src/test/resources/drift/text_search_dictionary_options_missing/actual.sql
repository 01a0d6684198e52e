create text search dictionary own (template = simple);
