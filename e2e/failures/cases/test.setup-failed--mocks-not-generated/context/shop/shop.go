package shop

// Total is the price of all.
func Total(prices ...int) int { return len(prices) }
