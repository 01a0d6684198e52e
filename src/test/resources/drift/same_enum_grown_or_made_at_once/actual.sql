create type mood as enum ('sad', 'happy');
alter type mood add value 'so so' before 'happy';
