module git.example.org/team/price.git

go 1.20
