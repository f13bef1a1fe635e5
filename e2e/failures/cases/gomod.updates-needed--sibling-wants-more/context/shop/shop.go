package shop

import _ "example.org/cart"
