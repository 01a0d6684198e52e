alter tablespace pg_default set (random_page_cost = 3);
