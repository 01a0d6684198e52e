create operator !- (function = int4um, rightarg = integer);
