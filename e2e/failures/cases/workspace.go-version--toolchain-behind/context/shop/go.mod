module example.org/shop

go 1.23.4
