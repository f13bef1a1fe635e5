module git.example.org/old/price

go 1.20
