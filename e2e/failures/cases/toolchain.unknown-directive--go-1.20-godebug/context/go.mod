module example.org/shop

go 1.20

tool example.org/price/cmd
