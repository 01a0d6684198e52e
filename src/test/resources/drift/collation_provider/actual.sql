create collation german (lc_collate = 'C', lc_ctype = 'C');
