use strict;
use JSON::XS;
print JSON::XS->new->encode([1]);
