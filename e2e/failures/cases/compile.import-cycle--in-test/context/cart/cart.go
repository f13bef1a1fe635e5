package cart

import _ "example.org/shop/shop"
