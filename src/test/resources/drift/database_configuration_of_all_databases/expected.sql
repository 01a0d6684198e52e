alter role all set work_mem = '5MB';
