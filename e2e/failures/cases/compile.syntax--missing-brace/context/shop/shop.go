package shop

func total(prices []int) int {
	for range prices {
	return 0
}
