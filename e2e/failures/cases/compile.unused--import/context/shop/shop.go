package shop

import "unsafe"

// Size is how many there are.
func Size(prices []int) int { return len(prices) }
