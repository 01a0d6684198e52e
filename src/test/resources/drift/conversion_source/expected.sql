create conversion app_conv for 'WIN1251' to 'KOI8R' from win1251_to_koi8r;
