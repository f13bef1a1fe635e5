package shop

import (
	"testing"

	_ "example.org/shop/cart"
)

func TestTotal(t *testing.T) {}
