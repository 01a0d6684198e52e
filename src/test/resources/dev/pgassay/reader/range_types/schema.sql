-- the constructors, the multirange and its cast come with the type
create type span as range (subtype = float8);
