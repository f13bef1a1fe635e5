package shop

import "testing"

func TestFirst(t *testing.T) {
	First(nil)
}
