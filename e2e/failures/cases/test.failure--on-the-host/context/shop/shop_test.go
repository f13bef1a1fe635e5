package shop

import "testing"

func TestTotal(t *testing.T) {
	for name, want := range map[string]int{"two": 5} {
		t.Run(name, func(t *testing.T) {
			if got := Total(2, 3); got != want {
				t.Fatalf("got %d, want %d", got, want)
			}
		})
	}
}
