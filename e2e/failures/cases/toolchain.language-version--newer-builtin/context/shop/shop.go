package shop

func least(a, b int) int { return min(a, b) }
