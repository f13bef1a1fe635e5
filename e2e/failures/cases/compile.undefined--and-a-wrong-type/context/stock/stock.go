package stock

func Left(sold int) string {
	return 12 - sold
}
