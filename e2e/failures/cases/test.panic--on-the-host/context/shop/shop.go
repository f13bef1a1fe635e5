package shop

// First is the first price.
func First(prices []int) int { return prices[0] }
