create operator family fam using gist;
create operator class ops for type point using gist family fam as storage box;
