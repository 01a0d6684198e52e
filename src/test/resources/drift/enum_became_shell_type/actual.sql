create type num as enum ();
