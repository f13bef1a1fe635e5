module example.org/shop

go 1.26

require git.example.org/team/price.git v1.0.0
