create conversion app_conv for 'ISO_8859_5' to 'KOI8R' from iso_to_koi8r;
