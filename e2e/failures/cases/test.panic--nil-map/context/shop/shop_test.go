package shop

import "testing"

func TestPut(t *testing.T) {
	var prices map[string]int
	prices["tea"] = 3
}
