package shop

func price() int { return 1 }
