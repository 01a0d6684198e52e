create role drift_one; create role drift_two;
create conversion app_conv for 'UTF8' to 'LATIN1' from utf8_to_iso8859_1;
alter conversion app_conv owner to drift_two;
