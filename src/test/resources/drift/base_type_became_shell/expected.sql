create type num;
