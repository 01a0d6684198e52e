create collation german (lc_collate = 'POSIX', lc_ctype = 'C');
