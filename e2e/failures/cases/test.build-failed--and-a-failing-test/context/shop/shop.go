package shop

func Total(prices []int) int {
	return len(prices)
}
