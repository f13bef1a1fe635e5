package greet

import "testing"

func TestHello(t *testing.T) {
	tests := []struct {
		name string
		in   string
		want string
	}{
		{"nobody", "", "hello from go-docker-build"},
		{"blank", " \t", "hello from go-docker-build"},
		{"named", "Ada", "hello Ada, from go-docker-build"},
		{"trimmed", " Ada ", "hello Ada, from go-docker-build"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Hello(tt.in); got != tt.want {
				t.Errorf("Hello(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}
