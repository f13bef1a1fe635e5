module example.org/shop

go 1.20

toolchain go1.22.3
