package shop

import _ "example.org/shop/price/internal/rate"
