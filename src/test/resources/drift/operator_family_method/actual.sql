create operator family fam using hash;
