package shop

import "testing"

func TestWait(t *testing.T) {
	<-make(chan int)
}
