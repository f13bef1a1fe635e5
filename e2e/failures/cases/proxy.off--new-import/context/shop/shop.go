package shop

import _ "example.org/price"
