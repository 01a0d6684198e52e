alter operator family integer_ops using btree add function 1 (name, text) btnametextcmp(name, text), operator 3 = (name, text);
