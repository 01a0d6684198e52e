create foreign data wrapper w options (debug 'on');
