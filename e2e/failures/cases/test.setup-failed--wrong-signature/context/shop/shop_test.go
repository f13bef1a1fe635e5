package shop

import "testing"

func TestTotal(b *testing.B) {}
