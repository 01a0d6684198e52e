alter operator family integer_ops using btree add operator 3 = (name, text);
