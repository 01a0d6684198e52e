create operator family fam using gist;
create operator family floats using btree;
alter operator family fam using gist add operator 15 <-> (point, point) for order by floats;
