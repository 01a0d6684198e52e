alter role all set work_mem = '6MB';
