-- what an extension brings is not the user's
create schema ext;
create extension vector schema ext;
comment on extension vector is 'nearest neighbours';
create extension hstore version '1.8';
