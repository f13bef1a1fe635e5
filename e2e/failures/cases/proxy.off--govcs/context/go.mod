module example.org/shop

go 1.26

require github.com/shop-example/price v1.0.0
