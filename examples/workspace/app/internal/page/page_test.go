package page

import "testing"

func TestPath(t *testing.T) {
	tests := []struct{ prefix, title, want string }{
		{"", "About us", "/about-us"},
		{"blog", "À propos", "/blog/a-propos"},
		{"/blog/", "", "/blog"},
	}
	for _, tt := range tests {
		if got := Path(tt.prefix, tt.title); got != tt.want {
			t.Errorf("Path(%q, %q) = %q, want %q", tt.prefix, tt.title, got, tt.want)
		}
	}
}
