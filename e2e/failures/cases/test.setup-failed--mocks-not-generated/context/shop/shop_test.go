package shop

import (
	"testing"

	_ "example.org/shop/mocks"
)

func TestTotal(t *testing.T) {}
