module example.org/shop

go 1.26

replace example.org/price => ./price
