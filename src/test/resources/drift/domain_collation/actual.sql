create domain word as text collate "C";
