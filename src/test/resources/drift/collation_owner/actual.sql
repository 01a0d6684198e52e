create role drift_one; create role drift_two;
create collation german (provider = icu, locale = 'de');
alter collation german owner to drift_two;
