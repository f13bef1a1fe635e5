module example.org/price
