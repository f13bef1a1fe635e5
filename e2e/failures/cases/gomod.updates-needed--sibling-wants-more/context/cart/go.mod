module example.org/cart

go 1.26

require example.org/price v1.1.0
