module example.org/shop

go 1.99.1
