package shop

import "testing"

func TestTotal(t *testing.T) {
	if got := Total(2, 3); got != 5 {
		t.Errorf("Total(2, 3) = %d, want 5", got)
	}
}
