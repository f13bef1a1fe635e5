package stock

import "testing"

func TestLeft(t *testing.T) {
	if Left(1, 2) != 9 {
		t.Fail()
	}
}
