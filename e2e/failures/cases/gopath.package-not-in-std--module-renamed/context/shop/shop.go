package shop

import _ "shop/price"
