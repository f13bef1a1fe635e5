package shop

import "testing"

func TestWait(t *testing.T) {
	select {}
}
