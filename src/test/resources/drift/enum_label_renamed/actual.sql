create type mood as enum ('sad', 'happy');
alter type mood rename value 'sad' to 'Sad';
