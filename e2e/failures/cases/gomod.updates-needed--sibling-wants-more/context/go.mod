module example.org/shop

go 1.26

require (
	example.org/cart v1.0.0
	example.org/price v1.0.0
)

replace (
	example.org/cart => ./cart
	example.org/price => ./price
)
