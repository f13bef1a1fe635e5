package shop

import "fmt"

// Show prints a price.
func Show(price int) {
	fmt.Printf("%s\n", price)
}
