package shop

// Total is the price of all.
func Total(prices []int) int {
	count := len(prices)
	return 0
}
