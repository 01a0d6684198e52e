alter operator family integer_ops using btree add operator 1 < (name, text);
