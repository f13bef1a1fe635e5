module example.org/shop

go 1.26

require example.org/price v1.0.0
