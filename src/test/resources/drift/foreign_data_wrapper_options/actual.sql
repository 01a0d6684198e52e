create foreign data wrapper w options (debug 'off', trace 'on');
