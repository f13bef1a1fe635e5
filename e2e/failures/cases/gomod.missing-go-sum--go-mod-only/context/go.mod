module example.org/shop

go 1.16

require example.org/price v1.0.0
