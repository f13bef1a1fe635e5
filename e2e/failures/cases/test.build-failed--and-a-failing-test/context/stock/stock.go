package stock

func Left(sold int) int {
	return 12 - sold
}
