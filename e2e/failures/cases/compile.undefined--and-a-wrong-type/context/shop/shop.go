package shop

func Total(prices []int) int {
	return sum(prices)
}
