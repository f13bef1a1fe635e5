package price

import _ "example.org/shop/shop"
