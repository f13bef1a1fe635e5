module example.org/shop

go 1.24

require git.example.org/team/price.git v0.0.0-20240102030405-0123456789ab
