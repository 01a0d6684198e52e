create type mood as enum ('sad', 'so so', 'happy');
