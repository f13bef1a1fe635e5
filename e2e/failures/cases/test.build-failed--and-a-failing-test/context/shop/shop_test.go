package shop

import "testing"

func TestTotal(t *testing.T) {
	if got := Total([]int{2, 3}); got != 5 {
		t.Errorf("Total = %d, want 5", got)
	}
}
