package shop

// Total is the price of all.
func Total(prices []int) int {
	return sum(prices)
}
