package shop

func total() int { return 1 }
