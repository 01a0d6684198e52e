create domain d as integer constraint low check (value < 9);
comment on constraint low on domain d is 'two';
