package shop

import "os"

// Drop removes the file of an order.
func Drop(name string) {
	os.Remove(name)
}
