module example.org/shop

go 1.24

require git.example.org/team/price v1.0.0
