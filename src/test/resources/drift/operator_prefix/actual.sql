create operator !- (function = int8um, rightarg = bigint);
