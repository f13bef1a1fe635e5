package words

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTop(t *testing.T) {
	tests := []struct {
		name string
		in   string
		n    int
		want []Count
	}{
		{"empty", "", 3, []Count{}},
		{"fewer than n", "one", 3, []Count{{"one", 1}}},
		{"ties and case", "To be or not to Be", 3, []Count{{"be", 2}, {"to", 2}, {"not", 1}}},
		{"negative", "a b", -1, []Count{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Top(strings.NewReader(tt.in), tt.n)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Top() (-want +got):\n%s", diff)
			}
		})
	}
}
